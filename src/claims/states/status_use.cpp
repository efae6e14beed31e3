// SPDX-License-Identifier: Apache-2.0
#include "claims/states/status_use.h"

#include <array>
#include <optional>
#include <string>

#include "base/word_list.h"
#include "claims/states/status_use_words.h"
#include "claims/states/use_custody.h"
#include "claims/states/use_deeds.h"
#include "claims/states/use_frames.h"
#include "claims/states/use_papers.h"
#include "claims/states/use_people.h"
#include "claims/states/use_signs.h"
#include "claims/states/use_sites.h"
#include "claims/states/use_text.h"
#include "claims/states/use_writer.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 7> kFamiliesOfPeople{"custody", "ward", "life",     "found",
                                                            "post",    "harm", "condition"};

class UseReader {
 public:
  UseReader(const Annotation& annotation, const LexiconIndex& lexicon, const StatusThings& things,
            const StatePredicates& predicates)
      : annotation_(annotation),
        words_(lexicon.state_words()),
        predicates_(predicates),
        text_(annotation),
        deeds_(annotation, text_),
        people_(annotation, text_, lexicon, things, predicates),
        write_(annotation, text_, deeds_),
        sites_(annotation, text_, people_, deeds_, lexicon, things, predicates, write_),
        papers_(annotation, text_, people_, deeds_, things, write_),
        signs_(annotation, text_, people_, deeds_, things, write_),
        custody_(annotation, text_, people_, write_),
        frames_(annotation, text_, people_, deeds_, things, write_) {}

  std::vector<Claim> claims() {
    for (const Sentence& sentence : annotation_.sentences) {
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        people_.remember(t);
        sites_.read_use_of_thing(t);
        sites_.read_occasion(t);
        sites_.read_standstill(t);
        read_act(t);
        read_being(t);
        read_search(t);
        read_phrases(t);
        read_states_of_people(t);
        sites_.read_states_of_sites(t);
        papers_.read_signature(t);
        papers_.read_force(t);
        papers_.read_trial(t);
        papers_.read_award(t);
        signs_.read_sign(t);
        custody_.read_nobody(t);
        custody_.read_custody(t);
        frames_.read(t);
      }
    }
    return write_.claims();
  }

 private:
  void read_act(std::uint32_t verb) {
    if (annotation_.tokens[verb].upos != Upos::kVerb) return;
    const std::string_view what = text_.lemma(verb);
    const bool open = is_one_of(kPublicActs, what);
    const bool post = is_one_of(kPostActs, what);
    const bool living = open || post || is_one_of(kLivingActs, what);
    if (living && read_scene(verb, open)) return;
    if (!living || text_.is_elsewhere(verb) || is_serving_time(verb)) return;
    const auto deed = deeds_.deed_at(verb);
    if (!deed || deed->negative || deed->earlier) return;
    const std::uint32_t at = people_.subject_of(verb);
    auto who = at == kNone ? std::nullopt : people_.person_at(at);
    const bool several = at != kNone && annotation_.tokens[at].xpos ==
                                            Xpos::kNns;  // "Prade, where his parents live"
    if (!who && !several) who = people_.person_right_before(verb);
    const bool done_to = at != kNone && annotation_.tokens[at].relation == Relation::kNsubjPass;
    if (!who || done_to) return;
    const TokenRange words{verb, verb + 1};
    write_.add(*who, verb, words, "life", "acts", deed->told);
    if (open) write_.add(*who, verb, words, "ward", "about", deed->told);
    if (post) write_.add(*who, verb, words, "post", "acts", deed->told);
  }

  /// "In the second row sat Walt Sigurdson": told of now where "He is …" follows.
  bool read_scene(std::uint32_t verb, bool open) {
    constexpr std::array<std::string_view, 8> kUnreal{"film",    "novel", "dream",   "photo",
                                                      "picture", "video", "imagine", "painting"};
    const auto who = people_.person_behind(verb);
    if (!who) return false;
    const auto deed = deeds_.deed_at(verb);
    const TokenRange sentence = text_.sentence_of(verb);
    if (!deed || deed->negative || deed->earlier || text_.has_any(sentence, kUnreal)) return true;
    const bool of_now = opens_with_is(sentence.end);
    if (of_now) scene_ = sentence.end;
    const std::string_view told = of_now ? "using" : deed->told;
    write_.add(*who, verb, {verb, verb + 1}, "life", "acts", told);
    if (open) write_.add(*who, verb, {verb, verb + 1}, "ward", "about", told);
    return true;
  }

  /// "He is", "She is" from the token on.
  bool opens_with_is(std::uint32_t token) const {
    if (token + 1 >= annotation_.tokens.size()) return false;
    const std::string word = text_.lower(token);
    return (word == "he" || word == "she") && text_.lower(token + 1) == "is";
  }

  /// "He is a man of few words": nobody says so of the dead.
  void read_being(std::uint32_t token) {
    if (token > 0 && scene_ == token - 1) return;  // told by the scene already
    constexpr std::array<std::string_view, 4> kOfTheLiving{"man", "woman", "pensioner", "widower"};
    if (text_.lower(token) != "is" || text_.is_elsewhere(token)) return;
    const TokenRange sentence = text_.sentence_of(token);
    if (token == sentence.begin || token + 2 >= sentence.end) return;
    if (text_.lower(token + 1) != "a" && text_.lower(token + 1) != "an") return;
    std::uint32_t noun = token + 2;
    while (noun < sentence.end && annotation_.tokens[noun].upos == Upos::kAdj) ++noun;
    if (noun >= sentence.end || !is_one_of(kOfTheLiving, text_.lower(noun))) return;
    const auto who = people_.person_at(token - 1);
    if (who) write_.add(*who, token, {token, noun + 1}, "life", "is", "using");
  }

  /// "Is serving a life sentence": no act of the free.
  bool is_serving_time(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 4> kTime{"sentence", "term", "year", "life"};
    if (text_.lemma(verb) != "serve") return false;
    const std::uint32_t end = std::min(text_.sentence_of(verb).end, verb + 6);
    for (std::uint32_t t = verb + 1; t < end; ++t) {
      if (is_one_of(kTime, text_.lemma(t))) return true;
    }
    return false;
  }

  /// "The police are still looking for the thief": nobody has been caught.
  void read_search(std::uint32_t token) {
    constexpr std::array<std::string_view, 4> kSeeking{"look", "search", "hunt", "appeal"};
    if (annotation_.tokens[token].upos != Upos::kVerb || !is_one_of(kSeeking, text_.lemma(token)))
      return;
    const TokenRange sentence = text_.sentence_of(token);
    std::uint32_t behind = token + 1;
    while (behind < std::min(sentence.end, token + 5) && text_.lower(behind) != "for") ++behind;
    if (behind >= sentence.end || text_.lower(behind) != "for") return;
    const auto deed = deeds_.deed_at(token);
    if (!deed || deed->negative) return;
    for (std::uint32_t t = behind + 1; t < std::min(sentence.end, behind + 9); ++t) {
      if (annotation_.tokens[t].xpos == Xpos::kNns) return read_search_for_several(token, t, *deed);
      const auto who = people_.person_at(t);
      if (!who) continue;
      write_.add(*who, token, {token, t + 1}, "custody", "sought", deed->told);
      write_.add(*who, token, {token, t + 1}, "found", "missing", deed->told);
      return;
    }
  }

  /// "looking for two men …. Jan Hos, 39, and Piet Dam, 28, were": as many as are named next.
  void read_search_for_several(std::uint32_t token, std::uint32_t noun, const UseDeed& deed) {
    const std::string count = noun > 0 ? text_.lower(noun - 1) : "";
    const int wanted = count == "two" || count == "2"     ? 2
                       : count == "three" || count == "3" ? 3
                                                          : 0;
    if (wanted == 0) return;
    std::vector<UseSubject> found;
    const std::size_t last = annotation_.tokens[token].sentence.index() + 2;
    for (const Mention& mention : annotation_.mentions) {
      if (mention.tokens.begin < noun || mention.kind != MentionKind::kName) continue;
      if (annotation_.tokens[mention.tokens.begin].sentence.index() > last) break;
      auto who = people_.person_at(mention.tokens.begin);
      const bool again = who && std::ranges::any_of(found, [&](const UseSubject& x) {
                           return x.names == who->names;
                         });
      if (who && !again && found.size() < static_cast<std::size_t>(wanted)) found.push_back(*who);
    }
    if (found.size() != static_cast<std::size_t>(wanted)) return;
    for (UseSubject& who : found) {
      who.tokens = {token, noun + 1};
      write_.add(who, token, {token, noun + 1}, "custody", "sought", deed.told);
    }
  }

  void read_phrases(std::uint32_t token) {
    for (const WhereaboutsPhrase& phrase : kWhereaboutsPhrases) {
      const std::uint32_t end = text_.end_of_phrase(token, phrase.words);
      if (end == token) continue;
      const Clause* clause = clause_at(annotation_, TokenIndex{token});
      const bool asserted = clause == nullptr || (clause->modality == Modality::kAsserted &&
                                                  clause->polarity == Polarity::kPositive);
      const bool future =
          clause != nullptr && clause->modality == Modality::kPlanned && phrase.state == "home";
      constexpr std::array<std::string_view, 3> kAtRest{"buried", "laid", "grave"};
      const bool beside =
          phrase.state == "home" && text_.has_any(text_.sentence_of(token), kAtRest);
      if ((!asserted && !future) || beside || text_.is_elsewhere(token)) return;
      const auto who = people_.whom(token);
      if (!who) return;
      const bool past = text_.is_told_in_past(token) || phrase.family == "harm";
      const std::string_view deed = phrase.family == "harm" ? "turned" : "use";
      write_.add(*who, token, {token, end}, phrase.family,
                 phrase.state == "home" ? "free" : phrase.state, past ? deed : "using");
      return;
    }
  }

  /// The states of people of whom the things know nothing: "a radio host … remains suspended".
  void read_states_of_people(std::uint32_t token) {
    std::vector<std::string_view> families;
    for (const StatePredicate& predicate : predicates_.at(token)) {
      const std::string_view family = predicate.phrase->family();
      if (!is_one_of(kFamiliesOfPeople, family) || predicate.negative || predicate.partial ||
          predicate.nominal || is_one_of(families, family) ||
          (family == "found" && predicate.active))
        continue;
      std::uint32_t at = predicate.thing;
      if (at != kNone && text_.lower(at) == "who") at = people_.subject_of(predicate.head);
      auto who = at != kNone ? people_.person_at(at) : std::nullopt;
      if (!who && at != kNone && annotation_.tokens[at].upos == Upos::kNoun &&
          annotation_.tokens[at].xpos == Xpos::kNn && words_.thing(text_.lemma(at)) == nullptr)
        who = people_.described(at);
      if (!who) who = people_.opening_person(predicate.begin);
      if (!who) continue;
      families.push_back(family);
      if (predicates_.is_mere_date(predicate)) continue;
      write_.add(*who, predicate.head, predicate.words, family, predicate.phrase->after(),
                 to_text(predicate.telling));
    }
  }

  static constexpr std::uint32_t kNone = StatePredicate::kNone;

  const Annotation& annotation_;
  const StateWords& words_;
  const StatePredicates& predicates_;
  UseText text_;
  DeedReader deeds_;
  UsePeople people_;
  UseWriter write_;
  SiteUses sites_;
  PaperUses papers_;
  SignUses signs_;
  CustodyUses custody_;
  FrameUses frames_;
  std::uint32_t scene_ = kNone;  // the sentence behind a scene begins here
};

}  // namespace

std::vector<Claim> use_claims(const Annotation& annotation, const LexiconIndex& lexicon,
                              const StatusThings& things, const StatePredicates& predicates) {
  return UseReader(annotation, lexicon, things, predicates).claims();
}

}  // namespace belie
