// SPDX-License-Identifier: Apache-2.0
#include "claims/holders.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

using Words = std::span<const std::string_view>;

/// Nouns for bodies that take decisions.
constexpr std::array<std::string_view, 98> kBodies{
    "union",      "council",     "company",       "firm",          "government",     "ministry",
    "board",      "club",        "party",         "bank",          "regulator",      "airline",
    "university", "museum",      "church",        "parliament",    "senate",         "committee",
    "commission", "court",       "agency",        "federation",    "association",    "group",
    "coalition",  "opposition",  "cabinet",       "army",          "team",           "league",
    "school",     "hospital",    "charity",       "developer",     "carrier",        "operator",
    "utility",    "supplier",    "retailer",      "chain",         "brewery",        "manufacturer",
    "maker",      "insurer",     "lender",        "publisher",     "broadcaster",    "network",
    "newspaper",  "theatre",     "orchestra",     "college",       "trust",          "foundation",
    "institute",  "society",     "guild",         "chamber",       "administration", "authority",
    "district",   "county",      "city",          "town",          "village",        "state",
    "province",   "country",     "kingdom",       "republic",      "legislature",    "assembly",
    "bundestag",  "congress",    "house",         "campaign",      "movement",       "militia",
    "faction",    "rebel group", "watchdog",      "ombudsman",     "jury",           "tribunal",
    "leadership", "management",  "delegation",    "side",          "negotiator",     "parish",
    "diocese",    "synod",       "confederation", "works council", "startup",        "start-up",
    "producer",   "shipyard"};

/// Nouns for people who decide as one: "the pilots accepted the offer".
constexpr std::array<std::string_view, 36> kCrafts{
    "worker",    "pilot",       "driver",   "nurse",       "doctor",  "teacher",
    "miner",     "farmer",      "player",   "shareholder", "docker",  "employee",
    "striker",   "firefighter", "lecturer", "steelworker", "porter",  "guard",
    "postman",   "fisherman",   "owner",    "creditor",    "rebel",   "staff",
    "crew",      "bondholder",  "midwife",  "haulier",     "trucker", "baker",
    "paramedic", "musician",    "writer",   "cleaner",     "docker",  "lorry driver"};

/// Nouns for those who act for another.
constexpr std::array<std::string_view, 11> kDelegates{
    "negotiator", "lawyer", "representative", "attorney",   "delegate", "management",
    "board",      "agent",  "leadership",     "delegation", "counsel"};

/// Nouns for one person: "the mayor".
constexpr std::array<std::string_view, 62> kPeople{
    "mayor",       "governor",     "president",   "premier",       "minister",   "chancellor",
    "chairman",    "chairwoman",   "director",    "coach",         "captain",    "judge",
    "prosecutor",  "defendant",    "suspect",     "bishop",        "archbishop", "king",
    "queen",       "prince",       "pope",        "senator",       "deputy",     "councillor",
    "councilman",  "councilwoman", "congressman", "congresswoman", "leader",     "spokesman",
    "spokeswoman", "manager",      "secretary",   "ambassador",    "envoy",      "general",
    "sheriff",     "commissioner", "headteacher", "principal",     "rector",     "dean",
    "actor",       "actress",      "singer",      "author",        "candidate",  "lawmaker",
    "speaker",     "chair",        "chief",       "boss",          "striker",    "goalkeeper",
    "trainer",     "owner",        "farmer",      "accused",       "rapporteur", "attorney",
    "lawyer",      "founder"};

/// Words for any business, and for what businesses are introduced as.
constexpr std::array<std::string_view, 5> kFirms{"company", "firm", "business", "group", "concern"};
constexpr std::array<std::string_view, 22> kTrades{
    "airline",   "carrier",     "operator",  "utility",      "supplier", "retailer",
    "chain",     "brewery",     "maker",     "manufacturer", "insurer",  "lender",
    "publisher", "broadcaster", "developer", "company",      "firm",     "business",
    "group",     "producer",    "shipyard",  "startup"};

constexpr std::array<std::string_view, 29> kSome{
    "some",   "many", "most",      "several", "few",    "other", "others", "another",
    "one",    "half", "any",       "each",    "every",  "no",    "two",    "three",
    "four",   "five", "both",      "former",  "rival",  "all",   "more",   "neighbouring",
    "fellow", "such", "different", "certain", "various"};

bool holds(Words words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

HolderReader::HolderReader(const PositionText& text) : text_(text) {
  name_bodies();
  for (std::uint32_t t = 1; t < text.size(); ++t) {
    const std::string lemma = text.lemma(t);
    if (text.is(t, Upos::kNoun) && text.is(t - 1, Upos::kNoun) && holds(kBodies, lemma))
      compounds_[lemma].insert(text.lemma(t - 1) + " " + lemma);
  }
}

/// "the airline Norvik", "Norvik, an airline": what a named body is called.
void HolderReader::name_bodies() {
  for (const Mention& mention : text_.annotation().mentions) {
    if (mention.kind != MentionKind::kName || !mention.referent.valid()) continue;
    const TokenRange sentence = text_.sentence(mention.tokens.begin);
    std::vector<std::string> nouns;
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t)
      nouns.push_back(text_.lemma(t));
    if (mention.tokens.begin > sentence.begin && text_.is(mention.tokens.begin - 1, Upos::kNoun))
      nouns.push_back(text_.lemma(mention.tokens.begin - 1));
    if (mention.tokens.end < sentence.end && text_.is(mention.tokens.end, Upos::kNoun))
      nouns.push_back(text_.lemma(mention.tokens.end));
    const std::uint32_t comma = mention.tokens.end;
    if (comma + 2 < sentence.end && text_.lower(comma) == "," && text_.is(comma + 1, Upos::kDet)) {
      for (std::uint32_t t = comma + 2; t < std::min(sentence.end, comma + 7); ++t) {
        if (!text_.is(t, Upos::kNoun) && !text_.is(t, Upos::kAdj) && !text_.is_noun(t)) break;
        nouns.push_back(text_.lemma(t));
      }
    }
    for (const std::string& noun : nouns) {
      if (!holds(kBodies, noun) && !holds(kPeople, noun)) continue;
      auto& list = called_[noun];
      if (std::ranges::find(list, mention.referent) == list.end()) list.push_back(mention.referent);
    }
  }
  for (const Title& title : text_.annotation().titles) {
    if (!title.holder.valid() || title.status != TitleStatus::kCurrent) continue;
    const ReferentIndex holder = text_.annotation().mentions[title.holder.index()].referent;
    if (!holder.valid() || title.tokens.empty()) continue;
    auto& list = called_[text_.lemma(title.tokens.end - 1)];
    if (std::ranges::find(list, holder) == list.end()) list.push_back(holder);
  }
}

std::vector<Holder> HolderReader::at(std::uint32_t token) const {
  std::vector<Holder> holders;
  const auto add = [&](const Holder& holder) {
    const bool known = std::ranges::find(holders, holder) != holders.end();
    if (holder.found() && !known) holders.push_back(holder);
  };
  add(one_at(token));
  for (const std::uint32_t child : text_.children(token)) {
    const Relation relation = universal(text_.token(child).relation);
    if (relation == Relation::kConj && text_.is_noun(child)) {
      for (const Holder& other : at(child)) add(other);
    }
  }
  return holders;
}

Holder HolderReader::one_at(std::uint32_t token) const {
  if (text_.is(token, Upos::kPron)) return of_pronoun(token);
  return of_noun(token);
}

Holder HolderReader::of_referent(ReferentIndex referent) const {
  if (!referent.valid()) return {};
  const Referent& named = text_.annotation().referents[referent.index()];
  if (named.type == EntityType::kEvent) return {};
  if (named.type != EntityType::kPerson && !named.mentions.empty()) {
    const Mention& first = text_.annotation().mentions[named.mentions.front().index()];
    const auto land = text_.land(first.tokens.begin);
    if (!land.id.empty() && land.length == first.tokens.size())
      return {{}, "country " + land.id, named.name};
  }
  return {party_of(referent), "", named.name};
}

/// "The Liberals" are the Liberal Party where the draft names both.
ReferentIndex HolderReader::party_of(ReferentIndex referent) const {
  const auto& referents = text_.annotation().referents;
  const std::string& name = referents[referent.index()].name;
  if (referents[referent.index()].type == EntityType::kPerson || !name.ends_with('s'))
    return referent;
  const std::string stem = name.substr(0, name.size() - 1) + " Party";
  for (std::size_t i = 0; i < referents.size(); ++i) {
    if (referents[i].name == stem) return ReferentIndex(i);
  }
  return referent;
}

/// The subject of the clause before in the sentence, else of the sentence before: for "he" and
/// "it".
Holder HolderReader::subject_before(std::uint32_t token) const {
  const Annotation& annotation = text_.annotation();
  const std::size_t index = text_.token(token).sentence.index();
  const std::string& word = text_.lower(token);
  constexpr std::size_t kBack = 4;
  for (std::size_t back = 0; back < kBack && back <= index; ++back) {
    if (annotation.sentences[index - back].section != annotation.sentences[index].section &&
        back > 1)
      return {};
    const TokenRange tokens = annotation.sentences[index - back].tokens;
    for (std::uint32_t t = tokens.begin; t < std::min(tokens.end, token); ++t) {
      const bool subject = universal(text_.token(t).relation) == Relation::kNsubj;
      if (!subject || text_.is(t, Upos::kPron)) continue;
      Holder holder = one_at(t);
      if (!holder.found()) continue;
      const bool person =
          holder.referent.valid()
              ? annotation.referents[holder.referent.index()].type == EntityType::kPerson
              : false;
      const Gender gender = holder.referent.valid()
                                ? annotation.referents[holder.referent.index()].gender
                                : Gender::kUnknown;
      if ((word == "he" || word == "his") && person && gender != Gender::kFemale) return holder;
      if ((word == "she" || word == "her") && person && gender != Gender::kMale) return holder;
      if ((word == "it" || word == "its" || word == "they" || word == "their") && !person)
        return holder;
      if (person) return {};
    }
  }
  return {};
}

Holder HolderReader::of_pronoun(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 6> kFirst{"i", "we", "my", "our", "us", "me"};
  static constexpr std::array<std::string_view, 8> kThird{"he",  "she", "it",  "they",
                                                          "his", "her", "its", "their"};
  const std::string& word = text_.lower(token);
  if (holds(kFirst, word)) return text_.quotation(token).valid() ? speaker(token) : Holder{};
  if (!holds(kThird, word) || text_.quotation(token).valid()) return {};
  const Mention* mention = text_.mention(token);
  if (mention != nullptr && mention->referent.valid()) return of_referent(mention->referent);
  const Holder reporter = speaker(token);
  if (reporter.found()) return reporter;
  return subject_before(token);
}

/// The person or body that is named in the noun's own words: "Mayor Lena Orsik".
Holder HolderReader::named_within(std::uint32_t token) const {
  const Annotation& annotation = text_.annotation();
  if (const Mention* mention = text_.mention(token)) {
    if (mention->kind != MentionKind::kPronoun && mention->referent.valid())
      return of_referent(mention->referent);
  }
  for (const std::uint32_t child : text_.children(token)) {
    const Relation relation = universal(text_.token(child).relation);
    if (relation != Relation::kFlat && relation != Relation::kAppos) continue;
    const Mention* mention = text_.mention(child);
    if (mention != nullptr && mention->kind == MentionKind::kName && mention->referent.valid())
      return of_referent(mention->referent);
  }
  for (const Title& title : annotation.titles) {
    if (!title.tokens.contains(token) || !title.holder.valid()) continue;
    return of_referent(annotation.mentions[title.holder.index()].referent);
  }
  return {};
}

/// "Some councils", "two ministers", "a union": not the one that the draft is about.
bool HolderReader::is_some(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  std::uint32_t t = token;
  while (t > sentence.begin) {
    --t;
    if (holds(kSome, text_.lower(t)) || text_.is(t, Upos::kNum)) return true;
    if (text_.is(t, Upos::kDet)) return text_.lower(t) == "a" || text_.lower(t) == "an";
    const bool inside = text_.is_noun(t) || text_.is(t, Upos::kAdj) || text_.is(t, Upos::kPart) ||
                        text_.is(t, Upos::kPron) || text_.lower(t) == "-";
    if (!inside) return false;
  }
  return false;
}

Holder HolderReader::of_noun(std::uint32_t token) const {
  if (!text_.is_noun(token)) return {};
  if (Holder named = named_within(token); named.found()) return named;
  const std::string lemma = text_.lemma(token);
  // "The union's negotiators", "his lawyer" speak for whom they belong to.
  if (holds(kDelegates, lemma)) {
    for (const std::uint32_t child : text_.children(token)) {
      if (text_.token(child).relation == Relation::kNmodPoss) return one_at(child);
    }
  }
  const auto land = text_.land(token);
  if (land.length > 0 && !land.id.empty() && text_.is(token, Upos::kPropn))
    return {{}, "country " + land.id, text_.lower(token)};
  const bool plural = text_.token(token).xpos == Xpos::kNns;
  const bool body = holds(kBodies, lemma);
  const bool craft = plural && holds(kCrafts, lemma);
  const bool person = !plural && holds(kPeople, lemma);
  if ((!body && !craft && !person) || is_some(token)) return {};
  // "The spokesman of the ministry", "the union's negotiators" speak for it.
  if (const auto called = called_.find(lemma); called != called_.end() && !plural) {
    if (called->second.size() > 1) return {};
    // "Their union" is no European one.
    Holder holder = of_referent(called->second.front());
    if (holder.referent.valid()) return holder;
  }
  if (!plural && holds(kFirms, lemma)) {
    if (Holder firm = only_firm(); firm.found()) return firm;
  }
  std::string words = lemma;
  if (token > text_.sentence(token).begin) {
    const auto before = text_.land(token - 1);
    if (text_.is(token - 1, Upos::kNoun)) words = text_.lemma(token - 1) + " " + lemma;
    if (lemma == "government" && !before.id.empty())
      return {{}, "country " + before.id, text_.lower(token - 1) + " government"};
  }
  if (plural && body) return {};
  // "The federation" is the chess federation where the draft has no other.
  if (words == lemma) {
    const auto longer = compounds_.find(lemma);
    if (longer != compounds_.end() && longer->second.size() == 1) words = *longer->second.begin();
  }
  return {{}, "body " + words, "the " + words + (plural ? "s" : "")};
}

/// The business that "the company" means where the draft introduces one only.
Holder HolderReader::only_firm() const {
  ReferentIndex only;
  for (const std::string_view trade : kTrades) {
    const auto called = called_.find(std::string(trade));
    if (called == called_.end()) continue;
    for (const ReferentIndex referent : called->second) {
      if (only.valid() && only != referent) return {};
      only = referent;
    }
  }
  return of_referent(only);
}

Holder HolderReader::speaker(std::uint32_t token) const {
  const Annotation& annotation = text_.annotation();
  if (const QuotationIndex index = text_.quotation(token); index.valid()) {
    const Quotation& quotation = annotation.quotations[index.index()];
    if (quotation.speaker.valid())
      return of_referent(annotation.mentions[quotation.speaker.index()].referent);
    const TokenRange words = quotation.speaker_words;
    for (std::uint32_t t = words.end; t > words.begin; --t) {
      if (Holder holder = one_at(t - 1); holder.found()) return holder;
    }
    return {};
  }
  for (const Attribution& attribution : annotation.attributions) {
    if (!attribution.scope.contains(token)) continue;
    if (attribution.source.valid())
      return of_referent(annotation.mentions[attribution.source.index()].referent);
    const TokenIndex subject = text_.child(attribution.cue.value, Relation::kNsubj);
    if (subject.valid() && subject.value != token && !text_.is(subject.value, Upos::kPron))
      return of_noun(subject.value);
  }
  return {};
}

}  // namespace belie
