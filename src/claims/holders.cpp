// SPDX-License-Identifier: Apache-2.0
#include "claims/holders.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

using Words = std::span<const std::string_view>;

/// Nouns for bodies that take decisions.
constexpr auto kBodies = std::to_array<std::string_view>(
    {"union",       "council",       "company",      "firm",           "government",
     "ministry",    "board",         "club",         "party",          "bank",
     "regulator",   "airline",       "university",   "museum",         "church",
     "parliament",  "senate",        "committee",    "commission",     "court",
     "agency",      "federation",    "association",  "group",          "coalition",
     "opposition",  "cabinet",       "army",         "team",           "league",
     "school",      "hospital",      "charity",      "developer",      "carrier",
     "operator",    "utility",       "supplier",     "retailer",       "chain",
     "brewery",     "manufacturer",  "maker",        "insurer",        "lender",
     "publisher",   "broadcaster",   "network",      "newspaper",      "theatre",
     "orchestra",   "college",       "trust",        "foundation",     "institute",
     "society",     "guild",         "chamber",      "administration", "authority",
     "district",    "county",        "city",         "town",           "village",
     "state",       "province",      "country",      "kingdom",        "republic",
     "legislature", "assembly",      "bundestag",    "congress",       "house",
     "campaign",    "movement",      "militia",      "faction",        "watchdog",
     "ombudsman",   "jury",          "tribunal",     "leadership",     "management",
     "delegation",  "side",          "negotiator",   "parish",         "diocese",
     "synod",       "confederation", "startup",      "producer",       "shipyard",
     "family",      "choir",         "cooperative",  "co-operative",   "co-op",
     "band",        "ensemble",      "congregation", "tribe",          "clan",
     "order",       "convent",       "monastery",    "abbey",          "community",
     "consortium",  "syndicate",     "secretariat",  "executive",      "command",
     "junta",       "regime",        "brigade",      "department",     "bureau",
     "zoo",         "gallery",       "railway",      "opera",          "academy",
     "collective",  "caucus",        "lobby",        "alliance",       "front",
     "fund",        "investor",      "buyer",        "bidder",         "directorate",
     "commune",     "municipality",  "convention",   "conference",     "institution",
     "police",      "squad",         "estate",       "bookmaker",      "brotherhood",
     "sisterhood",  "fellowship"});

/// Nouns for people who decide as one: "the pilots accepted the offer".
constexpr std::array<std::string_view, 34> kCrafts{
    "worker",   "pilot",       "driver",      "nurse",    "doctor",     "teacher",   "miner",
    "farmer",   "player",      "shareholder", "docker",   "employee",   "striker",   "firefighter",
    "lecturer", "steelworker", "porter",      "guard",    "postman",    "fisherman", "owner",
    "creditor", "rebel",       "staff",       "crew",     "bondholder", "midwife",   "haulier",
    "trucker",  "baker",       "paramedic",   "musician", "writer",     "cleaner"};

/// Endings of nouns for people, and nouns for things that end so.
constexpr std::array<std::string_view, 10> kPeopleEndings{"er",  "or",  "ist",  "ian",   "eer",
                                                          "ant", "ent", "folk", "woman", "man"};
constexpr std::array<std::string_view, 22> kThings{
    "paper",  "letter", "number",     "tower",   "document", "order",   "power", "container",
    "motor",  "river",  "parliament", "moment",  "event",    "comment", "plant", "factor",
    "tanker", "cover",  "border",     "chapter", "matter",   "sponsor"};

/// Nouns for those who act for another.
constexpr std::array<std::string_view, 11> kDelegates{
    "negotiator", "lawyer", "representative", "attorney",   "delegate", "management",
    "board",      "agent",  "leadership",     "delegation", "counsel"};

/// Nouns for one person in office: "the mayor".
constexpr std::array<std::string_view, 37> kOfficeHolders{
    "mayor",         "governor",   "president",       "premier",
    "minister",      "chancellor", "senator",         "deputy",
    "councillor",    "councilman", "councilwoman",    "congressman",
    "congresswoman", "secretary",  "ambassador",      "envoy",
    "commissioner",  "lawmaker",   "candidate",       "rapporteur",
    "incumbent",     "mp",         "legislator",      "representative",
    "alderman",      "lawgiver",   "parliamentarian", "reeve",
    "provost",       "prefect",    "burgomaster",     "sheriff",
    "magistrate",    "ombudsman",  "auditor",         "comptroller",
    "controller"};

/// Nouns for one of rank: "the earl".
constexpr std::array<std::string_view, 17> kNobles{
    "king",  "queen",    "prince",  "lord",  "earl", "duke",   "duchess", "count",    "countess",
    "baron", "baroness", "baronet", "laird", "emir", "sultan", "sheikh",  "chieftain"};

/// Nouns for one who serves a faith: "the vicar".
constexpr std::array<std::string_view, 23> kClergy{
    "bishop", "archbishop", "pope",    "vicar",  "priest",   "parson",    "pastor", "preacher",
    "imam",   "cleric",     "rabbi",   "abbot",  "abbess",   "prior",     "monk",   "nun",
    "canon",  "cardinal",   "prelate", "curate", "chaplain", "patriarch", "primate"};

/// Nouns for one who heads, owns or speaks for something: "the director".
constexpr std::array<std::string_view, 46> kHeads{
    "chairman",    "chairwoman",   "chair",        "chairperson",  "chairlady",  "director",
    "head",        "headmaster",   "headmistress", "headteacher",  "principal",  "rector",
    "dean",        "chief",        "boss",         "leader",       "manager",    "spokesman",
    "spokeswoman", "spokesperson", "convener",     "convenor",     "organiser",  "organizer",
    "treasurer",   "speaker",      "founder",      "owner",        "proprietor", "landlord",
    "landowner",   "tenant",       "heir",         "heiress",      "widow",      "widower",
    "tycoon",      "magnate",      "billionaire",  "entrepreneur", "developer",  "banker",
    "publisher",   "host",         "restaurateur", "hotelier"};

/// Nouns for one who has to do with a court: "the accused".
constexpr std::array<std::string_view, 19> kParties{
    "judge",      "prosecutor", "defendant",     "suspect",    "accused",   "attorney", "lawyer",
    "arbitrator", "mediator",   "whistleblower", "petitioner", "plaintiff", "claimant", "appellant",
    "applicant",  "accuser",    "complainant",   "convict",    "prisoner"};

/// Nouns for one in uniform or on a bridge: "the colonel".
constexpr std::array<std::string_view, 15> kForces{
    "captain",   "general",    "skipper", "superintendent", "inspector",
    "sergeant",  "colonel",    "major",   "brigadier",      "admiral",
    "commander", "commandant", "warden",  "constable",      "marshal"};

/// Nouns for one who plays, sings, writes or competes: "the tenor".
constexpr std::array<std::string_view, 39> kPerformers{
    "coach",      "trainer",  "actor",       "actress",  "singer",   "author",     "striker",
    "goalkeeper", "goalie",   "keeper",      "forward",  "defender", "midfielder", "winger",
    "jockey",     "rider",    "driver",      "boxer",    "champion", "sprinter",   "swimmer",
    "tenor",      "soprano",  "conductor",   "composer", "pianist",  "violinist",  "drummer",
    "guitarist",  "sculptor", "painter",     "novelist", "poet",     "playwright", "producer",
    "curator",    "editor",   "broadcaster", "presenter"};

/// Nouns for one of a trade or a science: "the brewer".
constexpr std::array<std::string_view, 24> kWorkers{
    "farmer",    "surgeon",    "physician", "doctor",     "nurse",      "matron",
    "vet",       "pharmacist", "scientist", "economist",  "professor",  "lecturer",
    "historian", "engineer",   "architect", "shopkeeper", "publican",   "brewer",
    "baker",     "butcher",    "fisherman", "miner",      "winegrower", "grower"};

/// Nouns that news copy uses of one and the same person.
constexpr std::array<std::string_view, 20> kCallings{
    " vicar incumbent rector priest parson pastor clergyman clergywoman minister ",
    " imam cleric preacher ",
    " bishop archbishop prelate cleric churchman ",
    " head headmaster headmistress headteacher principal ",
    " captain skipper ",
    " coach manager trainer boss ",
    " chairman chairwoman chair chairperson convener convenor ",
    " goalkeeper keeper goalie ",
    " owner proprietor landlord ",
    " councillor councilman councilwoman alderman ",
    " senator deputy lawmaker legislator mp congressman congresswoman parliamentarian ",
    " spokesman spokeswoman spokesperson ",
    " singer tenor soprano baritone bass diva ",
    " laird lord baronet landowner ",
    " sheriff lawman ",
    " director chief boss head ",
    " governor ",
    " author writer novelist ",
    " accused defendant suspect ",
    " lawyer attorney counsel barrister solicitor "};

/// Those who make up a body: "the directors" are the board.
struct Members {
  std::string_view members, body;
};
constexpr std::array<Members, 8> kMembers{{{"director", "board"},
                                           {"trustee", "trust"},
                                           {"councillor", "council"},
                                           {"commissioner", "commission"},
                                           {"magistrate", "court"},
                                           {"juror", "jury"},
                                           {"minister", "cabinet"},
                                           {"lawmaker", "parliament"}}};

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

/// Those who speak for a body.
constexpr auto kSpokes = std::to_array<std::string_view>(
    {"spokesman", "spokeswoman", "spokesperson", "chairman",       "chairwoman", "chair",
     "president", "leader",      "secretary",    "head",           "director",   "chairperson",
     "convener",  "organiser",   "organizer",    "representative", "executive",  "manager",
     "captain",   "treasurer",   "convenor",     "superintendent", "commodore",  "minister",
     "chief",     "boss"});

bool holds(Words words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// "the mayor": whether the noun is of one person.
bool is_person_noun(std::string_view lemma) {
  constexpr std::array<Words, 8> kPeople{kOfficeHolders, kNobles, kClergy,     kHeads,
                                         kParties,       kForces, kPerformers, kWorkers};
  return std::ranges::any_of(kPeople, [&](Words nouns) { return holds(nouns, lemma); });
}

}  // namespace

HolderReader::HolderReader(const PositionText& text) : text_(text) {
  name_bodies();
  enter_groups();
  enter_heads();
  for (std::uint32_t t = 1; t < text.size(); ++t) {
    const std::string lemma = text.lemma(t);
    if (text.is(t, Upos::kNoun) && text.is(t - 1, Upos::kNoun) && holds(kBodies, lemma))
      compounds_[lemma].insert(text.lemma(t - 1) + " " + lemma);
  }
}

/// "The residents of Mill Lane", "younger members": what the draft tells groups of one noun apart
/// by.
void HolderReader::enter_groups() {
  for (std::uint32_t t = 1; t < text_.size(); ++t) {
    if (!text_.is(t, Upos::kNoun) || text_.token(t).xpos != Xpos::kNns) continue;
    std::string kind;
    if (text_.is(t - 1, Upos::kAdj) || text_.is(t - 1, Upos::kPropn)) kind = text_.lower(t - 1);
    const bool of = t + 1 < text_.sentence(t).end &&
                    (text_.lower(t + 1) == "of" || text_.lower(t + 1) == "in" ||
                     text_.lower(t + 1) == "at" || text_.lower(t + 1) == "from");
    for (std::uint32_t i = t + 2; of && i < text_.sentence(t).end && i < t + 6; ++i) {
      if (text_.is_noun(i)) kind += " " + text_.lower(i);
      if (!text_.is_noun(i) && !text_.is(i, Upos::kDet) && !text_.is(i, Upos::kAdj)) break;
    }
    if (!kind.empty()) groups_[text_.lemma(t)].insert(kind);
  }
}

/// "The hoteliers", of whom the draft tells no two groups: people by the ending of their noun.
bool HolderReader::is_group(std::uint32_t token, const std::string& lemma) const {
  const auto kinds = groups_.find(lemma);
  if (kinds != groups_.end() && kinds->second.size() > 1) return false;
  std::uint32_t t = token;
  while (t > text_.sentence(token).begin && (text_.is_noun(t - 1) || text_.is(t - 1, Upos::kAdj)))
    --t;
  const bool definite = t > text_.sentence(token).begin && text_.lower(t - 1) == "the";
  static constexpr std::array<std::string_view, 16> kOthers{
      "heir",   "neighbour", "neighbor", "ally", "relative", "official", "expert", "bishop",
      "parent", "mother",    "father",   "monk", "nun",      "medic",    "vet",    "cook"};
  if (definite && holds(kOthers, lemma)) return true;
  return definite && !holds(kThings, lemma) &&
         std::ranges::any_of(kPeopleEndings,
                             [&](std::string_view ending) { return lemma.ends_with(ending); });
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
    if (const TokenIndex before = introducer(mention.tokens.begin); before.valid())
      nouns.push_back(text_.lemma(before.value));
    for (const std::string& noun : nouns) {
      if (!holds(kBodies, noun) && !is_person_noun(noun)) continue;
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

/// "The vicar" of "the vicar, the Rev Judith Amory".
TokenIndex HolderReader::introducer(std::uint32_t name) const {
  constexpr int kTitle = 4;
  const std::uint32_t begin = text_.sentence(name).begin;
  std::uint32_t t = name;
  for (int i = 0; i < kTitle && t > begin && text_.lower(t - 1) != ","; ++i) {
    --t;
    if (!text_.is(t, Upos::kDet) && !text_.is_noun(t) && text_.lower(t) != ".") return {};
  }
  if (t < begin + 2 || text_.lower(t - 1) != "," || !text_.is(t - 2, Upos::kNoun)) return {};
  for (std::uint32_t at = t - 2; at > begin; --at) {
    if (text_.is(at - 1, Upos::kDet) || is_possessive(text_.lower(at - 1)) ||
        text_.token(at - 1).xpos == Xpos::kPrpPoss)
      return TokenIndex{t - 2};
    if (!text_.is_noun(at - 1) && !text_.is(at - 1, Upos::kAdj)) return {};
  }
  return {};
}

/// Whom the noun is said of by name: "its leader, Lena Orsik", "Lena Orsik, the leader".
ReferentIndex HolderReader::named_beside(std::uint32_t noun) const {
  constexpr std::uint32_t kReach = 8;
  const TokenRange sentence = text_.sentence(noun);
  const auto person = [&](std::uint32_t t) -> ReferentIndex {
    const Mention* mention = text_.mention(t);
    const bool named =
        mention != nullptr && mention->kind == MentionKind::kName && mention->referent.valid() &&
        text_.annotation().referents[mention->referent.index()].type == EntityType::kPerson;
    return named ? mention->referent : ReferentIndex{};
  };
  for (const Title& title : text_.annotation().titles) {
    if (title.tokens.contains(noun) && title.holder.valid())
      return text_.annotation().mentions[title.holder.index()].referent;
  }
  for (std::uint32_t t = noun + 1; t < std::min(sentence.end, noun + kReach); ++t) {
    if (const ReferentIndex who = person(t); who.valid()) return who;
    if (text_.is(t, Upos::kVerb) || text_.is(t, Upos::kAux) || text_.is(t, Upos::kCconj)) break;
  }
  bool comma = false;
  for (std::uint32_t t = noun; t > sentence.begin && noun - t < kReach;) {
    --t;
    const ReferentIndex who = person(t);
    if (comma && who.valid()) return who;
    if (comma) break;
    comma = text_.lower(t) == ",";
    if (text_.is(t, Upos::kVerb) || text_.is(t, Upos::kAux)) break;
  }
  return {};
}

/// "Union" of "the union's leader", "leader of the union", "union leader"; "" of "its leader".
std::string HolderReader::body_of(std::uint32_t noun) const {
  const TokenRange sentence = text_.sentence(noun);
  if (noun > sentence.begin && is_possessive(text_.lower(noun - 1)) && noun - 1 > sentence.begin)
    return text_.lemma(noun - 2);
  if (noun > sentence.begin && text_.is(noun - 1, Upos::kNoun)) return text_.lemma(noun - 1);
  if (noun + 1 >= sentence.end || (text_.lower(noun + 1) != "of" && text_.lower(noun + 1) != "for"))
    return "";
  std::string body;
  for (std::uint32_t t = noun + 2; t < std::min(sentence.end, noun + 8); ++t) {
    const bool inside = text_.is_noun(t) || text_.is(t, Upos::kDet) || text_.is(t, Upos::kAdj) ||
                        is_possessive(text_.lower(t)) || text_.token(t).xpos == Xpos::kPrpPoss;
    if (!inside) break;
    if (text_.is_noun(t)) body = text_.lemma(t);
  }
  return body;
}

/// Who heads what: told by a post or by a verb ("Orsik, who leads the union").
void HolderReader::enter_heads() {
  static constexpr auto kHeading = std::to_array<std::string_view>(
      {"lead", "head", "chair", "run", "preside", "represent", "manage"});
  for (std::uint32_t t = 0; t < text_.size(); ++t) {
    if (text_.is_noun(t) && holds(kSpokes, text_.lemma(t))) {
      if (const ReferentIndex who = named_beside(t); who.valid()) heads_[who].insert(body_of(t));
    }
    if (!text_.is(t, Upos::kVerb) || !holds(kHeading, text_.lemma(t))) continue;
    std::string body;
    for (std::uint32_t at = t + 1; at < std::min(text_.sentence(t).end, t + 8); ++at) {
      if (text_.is(at, Upos::kPunct)) break;
      if (text_.is_noun(at)) body = text_.lemma(at);
      if (text_.is_noun(at) && holds(kBodies, text_.lemma(at))) break;
    }
    if (body.empty()) continue;
    std::uint32_t before = t;
    while (before > text_.sentence(t).begin && before + 5 > t && text_.lower(before) != "who")
      --before;
    TokenIndex name = text_.child(t, Relation::kNsubj);
    if (text_.lower(before) == "who" && before > text_.sentence(t).begin + 1)
      name = TokenIndex{before - 2};
    if (!name.valid()) continue;
    const Mention* mention = text_.mention(name.value);
    if (mention != nullptr && mention->referent.valid() &&
        mention->kind != MentionKind::kDescription)
      heads_[mention->referent].insert(body);
  }
}

Holder HolderReader::head_telling(std::uint32_t token, std::uint32_t subject) const {
  if (text_.quotation(token).valid()) return {};
  const Holder who = speaker(token);
  const auto& referents = text_.annotation().referents;
  if (!who.referent.valid() || referents[who.referent.index()].type != EntityType::kPerson)
    return {};
  static constexpr std::array<std::string_view, 14> kOwn{
      "group",  "party",  "side", "union",   "member", "people",  "colleague",
      "client", "player", "team", "council", "board",  "company", "firm"};
  for (const std::uint32_t child : text_.children(subject)) {  // "her group", "his members"
    const std::string& word = text_.lower(child);
    const bool hers = word == "her" || word == "his";
    if (text_.token(child).relation == Relation::kNmodPoss && hers)
      return holds(kOwn, text_.lemma(subject)) ? who : Holder{};
  }
  const auto heads = heads_.find(who.referent);
  if (heads == heads_.end()) return {};
  const std::string& word = text_.lower(subject);
  if (word == "it" || word == "they") return who;
  if (!text_.is_noun(subject)) return {};
  const Holder body = of_noun(subject);
  if (!body.found() ||
      (body.referent.valid() && referents[body.referent.index()].type == EntityType::kPerson))
    return {};
  const std::string noun = body.body.substr(body.body.rfind(' ') + 1);
  const bool any = heads->second.contains("");
  const bool named =
      body.referent.valid() && std::ranges::any_of(heads->second, [&](const std::string& of) {
        return !of.empty() && body.shown.find(of) != std::string::npos;
      });
  return any || named || (!noun.empty() && heads->second.contains(noun)) ? who : Holder{};
}

std::vector<Holder> HolderReader::at(std::uint32_t token) const {
  std::vector<Holder> holders;
  const auto add = [&](const Holder& holder) {
    const bool known = std::ranges::find(holders, holder) != holders.end();
    if (holder.found() && !known) holders.push_back(holder);
  };
  add(one_at(token));
  add(body_of_head(token));
  const bool pronoun = text_.lower(token) == "he" || text_.lower(token) == "she";
  if (const TokenIndex teller = pronoun ? teller_of(token) : TokenIndex{}; teller.valid())
    add(body_of_head(teller.value));
  add(body_of_speaker(token));
  std::uint32_t name = token;  // "Commissioners Orsik and Dahl"
  while (name < token + 3 && name + 1 < text_.sentence(token).end && !text_.is_named(name)) ++name;
  if (const Mention* mention = text_.mention(name);
      mention != nullptr && mention->kind == MentionKind::kName && !holders.empty()) {
    const std::uint32_t end = mention->tokens.end;
    if (end + 1 < text_.sentence(token).end && text_.lower(end) == "and" && text_.is_named(end + 1))
      add(one_at(end + 1));
  }
  for (const std::uint32_t child : text_.children(token)) {
    const Relation relation = universal(text_.token(child).relation);
    if (relation == Relation::kConj && text_.is_noun(child)) {
      for (const Holder& other : at(child)) add(other);
    }
  }
  return holders;
}

/// The union, of "the union's leader": it stands where its leader stands.
Holder HolderReader::body_of_head(std::uint32_t token) const {
  static constexpr auto kHeads = std::to_array<std::string_view>(
      {"leader", "president", "chairman", "chairwoman", "chair", "spokesman", "spokeswoman",
       "spokesperson", "secretary", "organiser", "organizer", "convener", "chairperson"});
  if (!text_.is(token, Upos::kNoun) || !holds(kHeads, text_.lemma(token))) return {};
  for (const std::uint32_t child : text_.children(token)) {
    const bool owner = text_.token(child).relation == Relation::kNmodPoss &&
                       text_.is(child, Upos::kNoun) && holds(kBodies, text_.lemma(child));
    if (!owner) continue;
    const Holder body = of_noun(child);
    return body.referent.valid() ? Holder{} : body;
  }
  return {};
}

/// The league, of "we say yes", said by its spokeswoman.
Holder HolderReader::body_of_speaker(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 3> kWe{"we", "our", "us"};
  const QuotationIndex index = text_.quotation(token);
  if (!index.valid() || !text_.is(token, Upos::kPron) || !holds(kWe, text_.lower(token))) return {};
  const Quotation& quotation = text_.annotation().quotations[index.index()];
  const TokenRange words = quotation.speaker_words;
  if (words.empty()) return {};
  const std::uint32_t end = std::min(text_.sentence(words.begin).end, words.end + 6);
  for (std::uint32_t t = words.begin; t < end; ++t) {
    if (!text_.is(t, Upos::kNoun) || !holds(kSpokes, text_.lemma(t))) continue;
    for (const std::uint32_t child : text_.children(t)) {
      if (universal(text_.token(child).relation) != Relation::kNmod) continue;
      const Holder body = of_noun(child);
      const bool person =
          body.referent.valid() &&
          text_.annotation().referents[body.referent.index()].type == EntityType::kPerson;
      if (body.found() && !person) return body;
    }
  }
  return {};
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

/// "CORRAN, Scotland – …": a name that stands in the dateline alone is nobody whom "it" takes up.
bool HolderReader::is_dateline_alone(ReferentIndex referent) const {
  const auto& mentions = text_.annotation().mentions;
  return std::ranges::all_of(
      text_.annotation().referents[referent.index()].mentions, [&](MentionIndex index) {
        const Mention& mention = mentions[index.index()];
        return mention.kind != MentionKind::kName || opens_dateline(mention.tokens.begin);
      });
}

/// Whether the token opens its sentence in capitals and a dash soon follows.
bool HolderReader::opens_dateline(std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 10;
  const TokenRange sentence = text_.sentence(token);
  const std::string_view word = text_.annotation().word(TokenIndex{token});
  const bool capitals =
      word.size() > 2 && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!capitals || sentence.begin != token) return false;
  for (std::uint32_t t = token; t < std::min(sentence.end, token + kLongest); ++t) {
    const std::string& mark = text_.lower(t);
    if (mark == "–" || mark == "—" || mark == "--") return true;
  }
  return false;
}

Holder HolderReader::of_pronoun(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 6> kFirst{"i", "we", "my", "our", "us", "me"};
  static constexpr std::array<std::string_view, 8> kThird{"he",  "she", "it",  "they",
                                                          "his", "her", "its", "their"};
  const std::string& word = text_.lower(token);
  if (holds(kFirst, word)) return text_.quotation(token).valid() ? speaker(token) : Holder{};
  if (!holds(kThird, word) || text_.quotation(token).valid()) return {};
  if (const Holder told = who_tells(token); told.found()) return told;
  if (const Holder near = called_before(token); near.found()) return near;
  const Mention* mention = text_.mention(token);
  const bool told = mention != nullptr && mention->referent.valid();
  if (told && !is_dateline_alone(mention->referent)) return of_referent(mention->referent);
  const Holder reporter = speaker(token);
  if (reporter.found()) return reporter;
  return subject_before(token);
}

/// "The union's leader let it be known that she …", "the federation said it …": the subject of the
/// verb of saying.
TokenIndex HolderReader::teller_of(std::uint32_t token) const {
  constexpr int kSteps = 6;
  if (universal(text_.token(token).relation) != Relation::kNsubj) return {};
  bool told = false;
  TokenIndex at = text_.token(token).head;
  for (int i = 0; i < kSteps && at.valid(); ++i) {
    const Relation relation = universal(text_.token(at.value).relation);
    const TokenIndex above = text_.token(at.value).head;
    told = told || relation == Relation::kCcomp;
    const bool joins =
        relation == Relation::kCcomp || relation == Relation::kXcomp || relation == Relation::kConj;
    if (!joins || !above.valid()) return {};
    at = above;
    const TokenIndex subject = text_.child(at.value, Relation::kNsubj);
    if (!told || !subject.valid() || subject.value >= token) continue;
    return text_.is_noun(subject.value) ? subject : TokenIndex{};
  }
  return {};
}

/// Who tells of themselves.
Holder HolderReader::who_tells(std::uint32_t token) const {
  const std::string& word = text_.lower(token);
  const bool thing = word == "it" || word == "they";
  if (!thing && word != "he" && word != "she") return {};
  const TokenIndex subject = teller_of(token);
  if (!subject.valid()) return {};
  const Holder holder = of_noun(subject.value);
  if (!holder.found()) return {};
  const bool person =
      holder.referent.valid()
          ? text_.annotation().referents[holder.referent.index()].type == EntityType::kPerson
          : is_person_noun(text_.lemma(subject.value));
  return person == thing ? Holder{} : holder;
}

/// "So was the chairman when he …": the only person that the sentence has told of so far.
Holder HolderReader::called_before(std::uint32_t token) const {
  const std::string& word = text_.lower(token);
  if (word != "he" && word != "she") return {};
  TokenIndex only;
  for (std::uint32_t t = text_.sentence(token).begin; t < token; ++t) {
    const Mention* mention = text_.mention(t);
    const bool named =
        mention != nullptr && mention->kind == MentionKind::kName && mention->referent.valid() &&
        text_.annotation().referents[mention->referent.index()].type == EntityType::kPerson;
    if (named || text_.lower(t) == word) return {};
    const bool calls = text_.is(t, Upos::kNoun) && text_.token(t).xpos == Xpos::kNn &&
                       is_person_noun(text_.lemma(t)) &&
                       text_.token(t).relation != Relation::kNmodPoss;
    if (!calls || is_some(t)) continue;
    if (only.valid()) return {};
    only = TokenIndex{t};
  }
  return only.valid() ? of_noun(only.value) : Holder{};
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

/// "A group of residents", where the draft tells of one only and goes on with "the group".
bool HolderReader::is_introduced(std::uint32_t token) const {
  const std::string lemma = text_.lemma(token);
  if (!holds(kBodies, lemma)) return false;
  int introduced = 0;
  for (std::uint32_t t = 1; t < text_.size(); ++t) {
    if (text_.lemma(t) != lemma || !text_.is(t, Upos::kNoun)) continue;
    std::uint32_t at = t;
    while (at > text_.sentence(t).begin && (text_.is_noun(at - 1) || text_.is(at - 1, Upos::kAdj)))
      --at;
    if (at == text_.sentence(t).begin) continue;
    const std::string& word = text_.lower(at - 1);
    if (word == "a" || word == "an" || word == "another") ++introduced;
    if (text_.token(t).xpos == Xpos::kNns) return false;
  }
  return introduced == 1;
}

/// "Some councils", "two ministers", "a union": not the one that the draft is about.
bool HolderReader::is_some(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  std::uint32_t t = token;
  while (t > sentence.begin) {
    --t;
    if (holds(kSome, text_.lower(t)) || text_.is(t, Upos::kNum)) return true;
    if (text_.is(t, Upos::kDet))
      return (text_.lower(t) == "a" || text_.lower(t) == "an") && !is_introduced(token);
    const bool inside = text_.is_noun(t) || text_.is(t, Upos::kAdj) || text_.is(t, Upos::kPart) ||
                        text_.is(t, Upos::kPron) || text_.lower(t) == "-";
    if (!inside) return false;
  }
  return false;
}

/// "Aldra" of "the village of Aldra".
ReferentIndex HolderReader::place_behind(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 8> kPlaces{
      "village", "town", "city", "municipality", "commune", "county", "state", "borough"};
  const bool named = noun + 2 < text_.sentence(noun).end && text_.lower(noun + 1) == "of" &&
                     text_.is_named(noun + 2);
  if (!named || !holds(kPlaces, text_.lemma(noun))) return {};
  return text_.mention(noun + 2)->referent;
}

Holder HolderReader::of_noun(std::uint32_t token) const {
  const bool misread = text_.is(token, Upos::kAdj) && holds(kBodies, text_.lower(token));
  if (!text_.is_noun(token) && !misread) return {};
  if (Holder named = named_within(token); named.found()) return named;
  std::string lemma = text_.lemma(token);
  // "The union's negotiators", "his lawyer" speak for whom they belong to.
  if (holds(kDelegates, lemma)) {
    for (const std::uint32_t child : text_.children(token)) {
      if (text_.token(child).relation != Relation::kNmodPoss) continue;
      if (const Holder principal = one_at(child); principal.found()) return principal;
    }
  }
  const auto land = text_.land(token);
  if (land.length > 0 && !land.id.empty() && text_.is(token, Upos::kPropn))
    return {{}, "country " + land.id, text_.lower(token)};
  bool plural = text_.token(token).xpos == Xpos::kNns;
  for (const Members& members : kMembers) {
    if (!plural || lemma != members.members || is_some(token)) continue;
    lemma = members.body;
    plural = false;
  }
  const bool body = holds(kBodies, lemma);
  const bool craft = plural && (holds(kCrafts, lemma) || is_group(token, lemma));
  const bool person = !plural && is_person_noun(lemma);
  if ((!body && !craft && !person) || is_some(token)) return {};
  // "The spokesman of the ministry", "the union's negotiators" speak for it.
  if (!plural) {
    const std::vector<ReferentIndex> called = called_so(lemma);
    if (called.size() > 1) return {};
    // "Their union" is no European one.
    Holder holder = called.empty() ? Holder{} : of_referent(called.front());
    if (holder.referent.valid()) return holder;
  }
  if (!plural && holds(kFirms, lemma)) {
    if (Holder firm = only_firm(); firm.found()) return firm;
  }
  if (const ReferentIndex place = place_behind(token); place.valid()) return of_referent(place);
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

/// Those whom the draft calls by the noun, or by one that stands for it.
std::vector<ReferentIndex> HolderReader::called_so(const std::string& lemma) const {
  if (const auto called = called_.find(lemma); called != called_.end()) return called->second;
  std::vector<ReferentIndex> all;
  if (!is_person_noun(lemma)) return all;
  const std::string word = " " + lemma + " ";
  for (const std::string_view group : kCallings) {
    if (group.find(word) == std::string_view::npos) continue;
    for (const auto& [noun, people] : called_) {
      if (group.find(" " + noun + " ") == std::string_view::npos) continue;
      for (const ReferentIndex person : people) {
        if (std::ranges::find(all, person) == all.end()) all.push_back(person);
      }
    }
  }
  return all;
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

/// "There, he says, it will lie. "They can keep it."": whoever spoke last in the paragraph.
Holder HolderReader::teller_before(std::uint32_t token) const {
  const Annotation& annotation = text_.annotation();
  const auto section = [&](std::uint32_t t) {
    return annotation.sentences[text_.token(t).sentence.index()].section;
  };
  static constexpr std::array<std::string_view, 5> kSaying{"say", "tell", "add", "insist",
                                                           "explain"};
  for (std::uint32_t t = token; t > 0 && section(t - 1) == section(token);) {
    --t;
    if (!text_.is(t, Upos::kVerb) || !holds(kSaying, text_.lemma(t)) || text_.quotation(t).valid())
      continue;
    const TokenIndex subject = text_.child(t, Relation::kNsubj);
    return subject.valid() ? one_at(subject.value) : Holder{};
  }
  return {};
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
    return words.empty() ? teller_before(quotation.tokens.begin) : Holder{};
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
