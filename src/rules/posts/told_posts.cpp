// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/told_posts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "base/split.h"
#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// A post in plain words, as the table of exclusive posts has it, and what tells of it: lemmas that
/// follow each other with at most two words between; alternatives between semicolons.
struct Telling {
  std::string_view post;
  std::string_view phrases;
};

constexpr std::array kTellings{
    Telling{
        "goalkeeper",
        "keep goal;save a penalty;stop a penalty;save the penalty;stop the penalty;between the "
        "post;clean sheet;push the ball on to;push the ball onto;tip the ball over;turn the ball "
        "round the post;in goal for;her glove;his glove;glove on"},
    Telling{"centre-forward",
            "lead the line;spearhead of the attack;spearhead the attack;up front;point of the "
            "attack;target man;leading scorer;top scorer"},
    Telling{"conductor",
            "conduct the choir;conduct the orchestra;conduct the band;conduct the society;own "
            "baton;hold a baton;raise the baton;wield the baton;take up the baton;lift the "
            "baton;lower the baton;from the podium;have conduct the"},
    Telling{"treasurer",
            "keep the book of;keep the account;do the account;look after the money;look after the "
            "account;hold the purse;keep the purse;count the collection;sign the cheque"},
    Telling{
        "secretary",
        "take the minute of;keep the minute;write the minute;keep the minute book;look after the "
        "correspondence;answer the letter of the"},
    Telling{"organist", "play the organ;at the organ;on the organ bench;pull out the stop"},
    Telling{"captain of the ship",
            "have command;in command of the ship;in command of the vessel;in command of the "
            "boat;command the ship;command the vessel;command the ferry;command the freighter;her "
            "master;at the helm of the;skipper the"},
    Telling{
        "cook",
        "sign on to cook;hire to cook;sign on as cook;cook for the crew;in the galley;ladle out;"
        "feed the crew;stove in the galley"},
    Telling{"ship's engineer",
            "in the engine room;look after the engine;tend the engine;run the engine room"},
    Telling{"cameraman", "hire to film;to film the climb;film the expedition;film the climb"},
    Telling{"expedition doctor",
            "treat the frostbite;finger which the;doctor of the expedition;expedition 's doctor"},
    Telling{"chaplain", "say mass for the;hear confession;as its chaplain;as the chaplain"},
    Telling{"prison governor",
            "run the prison;run the jail;sign the release paper;govern the prison"},
    Telling{"head teacher", "run the school;head of the school;lead the school"},
    Telling{"teacher",
            "have teach there;teach there;teach at the school;teach the child;stand in front of a "
            "class;face a class;stand before a class"},
    Telling{
        "lead actress",
        "top billing;play the lead;have the lead;sing the title role;play the title role;in the "
        "title role;in the middle of her big speech"},
    Telling{"stage manager", "call the cue;give the cue;run the show from the wing"},
    Telling{"surgeon", "perform the operation;hold the scalpel;make the incision"},
    Telling{"anaesthetist", "put the patient to sleep;put him to sleep;put her to sleep"},
    Telling{"pilot", "fly the plane;at the control of the plane;land the plane;have the control"},
    Telling{"flight attendant", "serve the passenger;push the trolley"},
    Telling{"train driver", "drive the train;at the control of the train"},
    Telling{"ticket inspector", "check the ticket;punch the ticket"},
    Telling{"judge", "pass sentence;sentence the two;read out the verdict;read out the sentence"},
    Telling{"defence lawyer",
            "defend the accused;appear for the defence;appear for the defense;appear for the "
            "accused;plead for the accused;for the defence;for the defense"},
    Telling{"prosecutor",
            "prosecute the case;appear for the prosecution;for the prosecution;for the crown;lead "
            "the prosecution"},
    Telling{"referee", "blow the whistle;show the red card;show the yellow card;book the"},
    Telling{"coach", "pick the team;name the side;train the side;coach the side;coach the team"},
    Telling{"jockey", "in the saddle;ride the winner;ride the mare;ride the gelding"},
    Telling{"trainer", "saddle the winner;train the winner;train the mare;train the gelding"},
    Telling{"editor", "edit the paper;edit the newspaper;edit the magazine"},
    Telling{"photographer", "take the picture;take the photograph;carry the camera"},
    Telling{"mayor",
            "elect mayor;wear the mayor 's chain;wear the chain of office;run the town hall"},
    Telling{"chair of the council", "preside over the council;preside over the town council"},
    Telling{
        "chair",
        "chair the inquiry;chair the meeting;preside over the committee;chair the union;chair the "
        "society;chair the club;chair the association;chair the committee;chair the board;"
        "chair the cooperative;chair the trust;chair the guild;chair the federation"},
    Telling{"wicketkeeper", "keep wicket;behind the stump"},
    Telling{"bowler", "open the bowling;take wicket with"},
    Telling{"drummer", "on the drum;play the drum;keep the beat"},
    Telling{"cellist", "play the cello;on the cello;cello solo"},
    Telling{"oboist", "play the oboe;on the oboe;oboe solo"},
    Telling{"violinist", "play the violin;on the violin;first violin;violin solo"},
    Telling{"flautist", "play the flute;on the flute;flute solo"},
};

/// Nouns of bodies that have one head each who has no time for another; parts of them are not here.
constexpr std::array<std::string_view, 45> kBodies{
    "police",       "army",       "navy",        "fleet",       "ministry",    "department",
    "railway",      "railways",   "university",  "school",      "hospital",    "museum",
    "library",      "theatre",    "theater",     "opera",       "orchestra",   "bank",
    "institute",    "laboratory", "company",     "union",       "prison",      "zoo",
    "airport",      "port",       "newspaper",   "mission",     "brigade",     "coastguard",
    "archive",      "airline",    "brewery",     "bakery",      "mine",        "shipyard",
    "parish",       "monastery",  "regiment",    "cooperative", "observatory", "works council",
    "fire brigade", "air force",  "fire service"};

constexpr std::array<std::string_view, 24> kHeadNouns{"head",
                                                      "director",
                                                      "chief",
                                                      "boss",
                                                      "commander",
                                                      "president",
                                                      "chairman",
                                                      "chairwoman",
                                                      "chair",
                                                      "chairperson",
                                                      "leader",
                                                      "commissioner",
                                                      "principal",
                                                      "rector",
                                                      "governor",
                                                      "general secretary",
                                                      "chief executive",
                                                      "managing director",
                                                      "chief negotiator",
                                                      "negotiator",
                                                      "superintendent",
                                                      "commandant",
                                                      "abbot",
                                                      "secretary"};

constexpr std::array<std::string_view, 5> kDeputies{"deputy", "vice", "assistant", "associate",
                                                    "acting"};

constexpr std::array<std::string_view, 7> kHeadVerbs{"lead",   "head",   "run",  "command",
                                                     "direct", "manage", "chair"};

/// What tells that a post is new, old, shared or somebody else's.
constexpr std::array<std::string_view, 57> kSilent{
    "former",    "formerly",  "ex",        "once",     "previously", "previous", "retire",
    "retired",   "become",    "appoint",   "succeed",  "successor",  "promote",  "resign",
    "elect",     "until",     "then",      "later",    "before",     "ago",      "both",
    "also",      "double",    "replace",   "interim",  "acting",     "stand-in", "future",
    "will",      "would",     "candidate", "nominate", "nominee",    "used",     "if",
    "when",      "early",     "career",    "switch",   "convert",    "like",     "join",
    "take",      "move",      "hope",      "want",     "turn",       "rise",     "serve",
    "following", "including", "prior",     "ordain",   "consecrate", "install",  "enthrone",
    "train"};

constexpr std::array<std::string_view, 7> kDenials{"never",    "no",  "not",    "n't",
                                                   "n\u2019t", "nor", "neither"};

struct Phrase {
  std::string_view post;
  std::vector<std::string_view> words;
};

std::map<std::string_view, std::vector<Phrase>> index_phrases() {
  std::map<std::string_view, std::vector<Phrase>> index;
  for (const Telling& row : kTellings) {
    for (const std::string_view phrase : split(row.phrases, ';')) {
      std::vector<std::string_view> words = split(phrase, ' ');
      const std::string_view first = words.front();
      index[first].push_back({row.post, std::move(words)});
    }
  }
  return index;
}

class DraftReader {
 public:
  DraftReader(const CheckInput& input, DocumentIndex document)
      : input_(input),
        document_(document),
        annotation_(*input.graph.inputs()[document.index()].annotation) {}

  void read(std::vector<ToldPost>& posts) {
    find_people();
    take_up_pronouns();
    for (const auto& [sentence, people] : people_of_) {
      const TokenRange tokens = annotation_.sentences[sentence.index()].tokens;
      for (const ReferentIndex person : people) {
        read_phrases(posts, sentence, person, tokens);
        read_titles(posts, sentence, person, tokens);
        read_heads(posts, sentence, person, tokens);
      }
    }
  }

 private:
  [[nodiscard]] std::string_view lemma(std::uint32_t i) const {
    return annotation_.lemma(TokenIndex(i));
  }
  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return lower_case(annotation_.word(TokenIndex(i)));
  }

  [[nodiscard]] bool is_person(ReferentIndex referent) const {
    const EntityIndex entity = input_.graph.entity_of(document_, referent);
    const Entity& found = input_.graph.entities()[entity.index()];
    return found.type == EntityType::kPerson && found.known_as.empty();
  }

  /// The sentences that speak of a person, with every mention of one in them.
  void find_people() {
    for (const Mention& mention : annotation_.mentions) {
      if (!mention.referent.valid() || mention.tokens.empty()) continue;
      const Referent& referent = annotation_.referents[mention.referent.index()];
      const bool person = is_person(mention.referent) || referent.type == EntityType::kPerson;
      const bool perhaps = referent.type == EntityType::kUnknown && mention.tokens.size() > 1;
      if (person || perhaps)
        mentions_[annotation_.sentence_of(TokenIndex(mention.tokens.begin))].push_back(&mention);
    }
    for (const auto& [sentence, mentions] : mentions_) {
      for (const Mention* mention : mentions) {
        if (is_person(mention->referent)) people_of_[sentence].insert(mention->referent);
      }
    }
  }

  /// "Dole came on Saturday. As commander she …": a pronoun behind a sentence about one person.
  void take_up_pronouns() {
    for (std::size_t s = 1; s < annotation_.sentences.size(); ++s) {
      const SentenceIndex sentence(s), before(s - 1);
      const auto people = people_of_.find(before);
      if (mentions_.contains(sentence) || people == people_of_.end()) continue;
      if (people->second.size() != 1 || !begins_with_pronoun(sentence)) continue;
      people_of_[sentence] = people->second;
      mentions_[sentence] = {};
    }
  }

  [[nodiscard]] bool begins_with_pronoun(SentenceIndex sentence) const {
    constexpr std::uint32_t kWithin = 8;  // tokens
    const TokenRange tokens = annotation_.sentences[sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end && i < tokens.begin + kWithin; ++i) {
      if (lower(i) == "he" || lower(i) == "she") return true;
    }
    return false;
  }

  /// Whether the words are told of the person: of the only one of the sentence, or of the one who
  /// is named last before them and close by.
  [[nodiscard]] bool is_about(SentenceIndex sentence, ReferentIndex person,
                              TokenRange words) const {
    constexpr std::uint32_t kClose = 8;  // tokens
    const std::vector<const Mention*>& mentions = mentions_.at(sentence);
    const bool alone = std::ranges::all_of(
        mentions, [&](const Mention* mention) { return mention->referent == person; });
    if (alone) return true;
    const Mention* last = nullptr;
    for (const Mention* mention : mentions) {
      if (mention->tokens.end <= words.begin) last = mention;
    }
    return last != nullptr && last->referent == person && last->kind == MentionKind::kName &&
           words.begin - last->tokens.end < kClose;
  }

  void add(std::vector<ToldPost>& posts, SentenceIndex sentence, ReferentIndex person,
           TokenRange words, ToldPost post) const {
    const TokenRange tokens = annotation_.sentences[sentence.index()].tokens;
    post.document = document_;
    post.person = person;
    post.entity = input_.graph.entity_of(document_, person);
    post.sentence = sentence;
    post.span = annotation_.span(words);
    for (std::uint32_t i = words.begin; i > tokens.begin && words.begin - i < 6;) {
      if (post.by_title || lower(i - 1) == ",") break;  // "no other business, the chair …"
      if (is_one_of(kDenials, lower(--i))) post.denied = true;
      if (post.denied && has_not_done(i, words.begin)) return;
      if (lemma(i) == "fail") post.denied = true;
      if (lower(i) == "only") post.denied = false;
    }
    constexpr std::uint32_t kBefore = 7, kBehind = 6;  // tokens that say of when the post is
    if (!post.by_title && !is_about(sentence, person, words)) return;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (i + kBefore < words.begin || i >= words.end + kBehind) continue;
      const bool told = is_one_of(kSilent, lemma(i)) || is_one_of(kSilent, lower(i));
      if (is_past_year(i, tokens)) return;
      if (told && !(post.denied && (lemma(i) == "elect" || lemma(i) == "want"))) return;
    }
    posts.push_back(std::move(post));
  }

  /// "Has not stopped a penalty for three years": not done for a time, by whoever may do it.
  [[nodiscard]] bool has_not_done(std::uint32_t denial, std::uint32_t deed) const {
    static constexpr std::array<std::string_view, 3> kHave{"has", "have", "had"};
    const bool not_yet = lower(denial) == "not" || lower(denial) == "n't";
    return not_yet && denial > 0 && is_one_of(kHave, lower(denial - 1)) &&
           annotation_.tokens[deed].upos == Upos::kVerb;
  }

  /// "In 2005", "from 2006 to 2017"; not "since 2018".
  [[nodiscard]] bool is_past_year(std::uint32_t i, TokenRange tokens) const {
    static constexpr std::array<std::string_view, 5> kBefore{"in", "from", "to", "until",
                                                             "between"};
    const std::string word = lower(i);
    const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                      std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    return year && i > tokens.begin && is_one_of(kBefore, lower(i - 1));
  }

  void read_phrases(std::vector<ToldPost>& posts, SentenceIndex sentence, ReferentIndex person,
                    TokenRange tokens) const {
    static const auto kIndex = index_phrases();
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      std::set<std::string_view> firsts{lemma(i)};
      const std::string written = lower(i);
      firsts.insert(written);
      for (const std::string_view first : firsts) {
        const auto row = kIndex.find(first);
        if (row == kIndex.end()) continue;
        for (const Phrase& phrase : row->second) {
          const std::uint32_t end = match(phrase, i, tokens.end);
          if (end == 0) continue;
          ToldPost post = told(std::string(phrase.post));
          if (phrase.words.front() == "chair") post.house = phrase.words.back();
          add(posts, sentence, person, {i, end}, std::move(post));
        }
      }
    }
  }

  [[nodiscard]] static ToldPost told(std::string words) {
    ToldPost post;
    post.words = std::move(words);
    post.role = post.words;
    std::ranges::replace(post.role, ' ', '-');
    return post;
  }

  /// The end of the phrase that begins at the token, with at most two words between its words; 0
  /// where it does not stand there.
  [[nodiscard]] std::uint32_t match(const Phrase& phrase, std::uint32_t at,
                                    std::uint32_t end) const {
    constexpr std::uint32_t kBetween = 2;
    std::uint32_t i = at;
    for (std::size_t w = 1; w < phrase.words.size(); ++w) {
      bool found = false;
      for (std::uint32_t next = i + 1; next < end && next <= i + 1 + kBetween; ++next) {
        const std::string word = lower(next);
        if (lemma(next) != phrase.words[w] && word != phrase.words[w]) continue;
        i = next;
        found = true;
        break;
      }
      if (!found) return 0;
    }
    return i + 1;
  }

  /// "…, the master of the Lark for four years, …", "As commander of the army he": titles whose
  /// holder the language stage did not tell.
  void read_titles(std::vector<ToldPost>& posts, SentenceIndex sentence, ReferentIndex person,
                   TokenRange tokens) const {
    for (const Title& title : annotation_.titles) {
      if (title.tokens.empty() || !tokens.contains(title.tokens.begin)) continue;
      const bool of = title.tokens.end < tokens.end && lower(title.tokens.end) == "of";
      if (title.family == "courtesy" && !of) continue;  // "Master Dole", "the master of the Lark"
      if (title.status != TitleStatus::kCurrent) continue;
      if (annotation_.tokens[title.tokens.end - 1].xpos == Xpos::kNns) continue;  // "its pupils"
      const bool held =
          title.holder.valid() && annotation_.mentions[title.holder.index()].referent == person;
      if (!held && (title.holder.valid() || !is_of(person, title.tokens, tokens))) continue;
      ToldPost post = told(lower_case(annotation_.text(annotation_.span(title.tokens))));
      post.role = title.role;
      post.by_title = held;
      post.body = body_of(title);
      post.house = lower_case(title.jurisdiction.substr(title.jurisdiction.rfind(' ') + 1));
      add(posts, sentence, person, title.tokens, std::move(post));
    }
  }

  /// What the office itself says: ministers head a ministry, finance directors belong to a company.
  [[nodiscard]] static std::string body_of(const Title& title) {
    if (title.role.ends_with("-minister")) return "ministry";
    const bool board = title.role.starts_with("chief-") && title.role.ends_with("-officer") &&
                       title.jurisdiction.empty() && title.role != "chief-medical-officer" &&
                       title.role != "chief-fire-officer" && title.role != "chief-nursing-officer";
    return board ? "company" : "";
  }

  /// Whether the words stand beside the person: behind the name and a comma, before a comma and the
  /// name, behind "as", behind "is" or "was".
  [[nodiscard]] bool is_of(ReferentIndex person, TokenRange words, TokenRange sentence) const {
    std::uint32_t before = words.begin;
    for (std::uint32_t steps = 0; before > sentence.begin && steps < 4; ++steps) {
      --before;
      const std::string word = lower(before);
      if (word == "as") return true;
      if (word == "," && ends_name(person, before)) return true;
      const bool open = word == "the" || word == "a" || word == "an" || word == "its" ||
                        annotation_.tokens[before].upos == Upos::kAdj ||
                        annotation_.tokens[before].upos == Upos::kNoun ||
                        annotation_.tokens[before].upos == Upos::kPropn || word == "'s" ||
                        word == "\u2019s";
      if (!open) {
        if (lemma(before) == "be") return word != "was" && word != "were";
        break;
      }
    }
    // "the chairwoman of the works council since 2014, Sobczak, said"
    for (std::uint32_t i = words.end; i < sentence.end && i < words.end + 9; ++i) {
      if (lower(i) == "," && begins_name(person, i + 1)) return true;
      if (annotation_.tokens[i].upos == Upos::kVerb || lower(i) == ",") break;
    }
    return false;
  }

  [[nodiscard]] bool ends_name(ReferentIndex person, std::uint32_t at) const {
    return std::ranges::any_of(
        annotation_.referents[person.index()].mentions,
        [&](MentionIndex index) { return annotation_.mentions[index.index()].tokens.end == at; });
  }

  [[nodiscard]] bool begins_name(ReferentIndex person, std::uint32_t at) const {
    return std::ranges::any_of(
        annotation_.referents[person.index()].mentions,
        [&](MentionIndex index) { return annotation_.mentions[index.index()].tokens.begin == at; });
  }

  /// "Head of the state railways", "the institute's director", "leads the institute", "the
  /// institute, which she has led".
  void read_heads(std::vector<ToldPost>& posts, SentenceIndex sentence, ReferentIndex person,
                  TokenRange tokens) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const bool deputy = i > tokens.begin && is_one_of(kDeputies, lower(i - 1));
      const bool noun =
          !deputy && is_one_of(kHeadNouns, lower(i)) && annotation_.tokens[i].upos != Upos::kVerb;
      const bool verb = is_one_of(kHeadVerbs, lemma(i)) &&
                        annotation_.tokens[i].upos == Upos::kVerb && i > tokens.begin;
      std::string body;
      if (noun && is_of(person, {i, i + 1}, tokens)) {
        body = body_behind(i + 1, tokens, "of");
        if (body.empty()) body = body_before(i, tokens);
      } else if (verb && subject_before(person, i, tokens)) {
        body = body_behind(i + 1, tokens, "");
        if (body.empty()) body = body_that_is_led(i, tokens);
      }
      if (body.empty()) continue;
      ToldPost post = told("head of the " + body);
      post.body = body;
      add(posts, sentence, person, {i, i + 1}, std::move(post));
    }
  }

  [[nodiscard]] bool subject_before(ReferentIndex person, std::uint32_t verb,
                                    TokenRange tokens) const {
    return std::ranges::any_of(
        annotation_.referents[person.index()].mentions, [&](MentionIndex index) {
          const TokenRange name = annotation_.mentions[index.index()].tokens;
          if (name.empty() || name.begin < tokens.begin || name.end > verb) return false;
          for (std::uint32_t i = name.end; i < verb; ++i) {
            const std::string word = lower(i);
            const Upos upos = annotation_.tokens[i].upos;
            const bool between =
                upos == Upos::kAux || upos == Upos::kAdv || word == "," || word == "who";
            if (!between) return false;
          }
          return true;
        });
  }

  /// The body's noun, with its names behind it: "of the National Seed Bank" is "bank|national
  /// seed".
  [[nodiscard]] std::string body_behind(std::uint32_t at, TokenRange tokens,
                                        std::string_view preposition) const {
    if (!preposition.empty()) {
      if (at >= tokens.end || lower(at) != preposition) return "";
      ++at;
    }
    if (at >= tokens.end || lower(at) == "a" || lower(at) == "an") return "";
    std::string found;
    for (std::uint32_t i = at; i < tokens.end && i < at + 6; ++i) {
      const std::string word = lower(i);
      const bool owner = word == "'s" || word == "\u2019s";
      if ((owner && !found.empty()) || word == "of" || word == "," || word == ".") break;
      if (annotation_.tokens[i].upos == Upos::kVerb) break;
      const std::string two = i > at ? lower(i - 1) + " " + word : word;
      if (is_one_of(kBodies, two))
        found = two;
      else if (is_one_of(kBodies, word))
        found = word;
    }
    return found;
  }

  /// "the institute 's scientific director".
  [[nodiscard]] std::string body_before(std::uint32_t at, TokenRange tokens) const {
    for (std::uint32_t i = at; i > tokens.begin + 1 && at - i < 3;) {
      const std::string word = lower(--i);
      if (word == "'s" || word == "\u2019s") {
        const std::string noun = lower(i - 1);
        return is_one_of(kBodies, noun) ? noun : std::string();
      }
      if (annotation_.tokens[i].upos != Upos::kAdj && annotation_.tokens[i].upos != Upos::kNoun)
        break;
    }
    return "";
  }

  /// "The institute, which Dole has led".
  [[nodiscard]] std::string body_that_is_led(std::uint32_t verb, TokenRange tokens) const {
    for (std::uint32_t i = verb; i > tokens.begin + 2;) {
      --i;
      if (lower(i) != "which" || lower(i - 1) != ",") continue;
      const std::string noun = lower(i - 2);
      return is_one_of(kBodies, noun) ? noun : std::string();
    }
    return "";
  }

  const CheckInput& input_;
  DocumentIndex document_;
  const Annotation& annotation_;
  std::map<SentenceIndex, std::vector<const Mention*>> mentions_;
  std::map<SentenceIndex, std::set<ReferentIndex>> people_of_;
};

}  // namespace

std::vector<ToldPost> told_posts(const CheckInput& input) {
  std::vector<ToldPost> posts;
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d)
    DraftReader(input, DocumentIndex(d)).read(posts);
  return posts;
}

std::string two_bodies(const std::string& a, const std::string& b) {
  static constexpr std::array<std::string_view, 22> kFirms{
      "company",   "bank",        "airline", "brewery",   "bakery",  "mine",
      "shipyard",  "newspaper",   "airport", "port",      "railway", "railways",
      "hospital",  "cooperative", "theatre", "theater",   "zoo",     "opera",
      "orchestra", "museum",      "school",  "university"};
  if (a.empty() || b.empty() || a == b) return "";
  const bool firm =
      (a == "company" && is_one_of(kFirms, b)) || (b == "company" && is_one_of(kFirms, a));
  if (firm) return "";
  if (a.ends_with(b) || b.ends_with(a)) return "";
  return "nobody is head of the " + a + " and of the " + b + " at once";
}

}  // namespace belie
