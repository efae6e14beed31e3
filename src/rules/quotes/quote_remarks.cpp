// SPDX-License-Identifier: Apache-2.0
//
// Read from the words around the quotation, at most a paragraph: an adjective within a few words
// before a noun for what was said, and a few turns ("nothing else", "no other comment").
#include "rules/quotes/quote_remarks.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/word_list.h"
#include "graph/common_words.h"
#include "language/names/spelling.h"
#include "rules/quotes/word_meanings.h"

namespace belie {
namespace {

constexpr std::uint32_t kBeforeNoun = 3;  // words between "only" and the noun

/// What was said, as a noun that can be counted.
constexpr std::array<std::string_view, 36> kRemarkNouns{
    "remark",    "comment",     "sentence", "line",      "phrase",       "word",
    "quip",      "joke",        "answer",   "reply",     "retort",       "response",
    "statement", "observation", "reaction", "utterance", "message",      "one-liner",
    "reason",    "explanation", "plea",     "warning",   "verdict",      "advice",
    "summary",   "excuse",      "farewell", "thing",     "pledge",       "promise",
    "quote",     "quotation",   "outburst", "riposte",   "announcement", "apology"};

constexpr std::array<std::string_view, 4> kOnly{"only", "single", "sole", "lone"};
constexpr std::array<std::string_view, 3> kFirst{"first", "opening", "initial"};
constexpr std::array<std::string_view, 5> kLast{"last", "final", "closing", "concluding",
                                                "parting"};
/// Before "one sentence": it was no more than one.
constexpr std::array<std::string_view, 13> kBeforeOne{
    "the", "his", "her", "their", "just", "only", "with", "in", "but", "its", "has", "had", "have"};
/// Verbs that tell where in a speech or text the words stand.
constexpr std::array<std::string_view, 3> kBegin{"begin", "open", "start"};
constexpr std::array<std::string_view, 4> kEnd{"end", "conclude", "close", "finish"};
/// Nouns for the two ends: "at the very end of her remarks", "at the outset".
constexpr std::array<std::string_view, 4> kStartNouns{"start", "beginning", "outset", "opening"};
constexpr std::array<std::string_view, 3> kEndNouns{"end", "close", "conclusion"};
/// What has a first and a last sentence.
constexpr std::array<std::string_view, 30> kTalks{
    "speech",      "address",   "remark",     "talk",       "sermon",   "homily",
    "statement",   "letter",    "lecture",    "testimony",  "eulogy",   "reply",
    "summing-up",  "foreword",  "interview",  "argument",   "appeal",   "conversation",
    "message",     "broadcast", "submission", "appearance", "evening",  "concert",
    "performance", "service",   "word",       "plea",       "sentence", "toast"};
/// Where a speaker stands; leaving it ends what was said there.
constexpr std::array<std::string_view, 10> kSpots{"stage",  "stand",   "box",        "podium",
                                                  "pulpit", "lectern", "microphone", "platform",
                                                  "chair",  "rostrum"};

/// What a speaker asks for who wants his words kept: "entered", "minuted".
constexpr std::array<std::string_view, 8> kEntered{"enter",   "minute", "record", "minuted",
                                                   "minutes", "log",    "append", "verbatim"};

/// What is done with words that have got about.
constexpr std::array<std::string_view, 33> kAbout{
    "print",     "chalk", "paint",   "t-shirt",  "shirt",  "banner",   "poster",
    "placard",   "wall",  "mug",     "sticker",  "carve",  "engrave",  "blackboard",
    "recording", "tape",  "footage", "remember", "famous", "headline", "radio",
    "scribble",  "pin",   "viral",   "badge",    "tattoo", "plaque",   "stitch",
    "embroider", "loop",  "replay",  "video",    "clip"};

/// Reads one paragraph around one utterance.
class RemarkReader {
 public:
  explicit RemarkReader(const QuoteSide& side)
      : side_(side), annotation_(*side.annotation), own_(paragraph()), near_(sentences_near()) {}

  RemarkTold read() {
    RemarkTold told;
    bool noun = false;
    for (std::uint32_t i = near_.begin; i < near_.end; ++i) {
      if (!outside(i)) continue;
      if (is_remark_noun(i)) {
        noun = noun || in_own_sentence(i);
        read_noun(i, told);
      }
      told.only = told.only || tells_nothing_else(i);
      if (in_own_sentence(i) && told.place == RemarkPlace::kAnywhere) told.place = place_by_verb(i);
      if (is_put_on_record(i)) told.place = RemarkPlace::kOnRecord;
      told.only = told.only || tells_exact_words(i);
    }
    told.bounded = is_bounded();
    told.got_about = noun && tells_any(side_, kAbout);
    for (std::uint32_t i = own_.begin; i < own_.end; ++i) add_to_scene(i, told.scene);
    return told;
  }

 private:
  [[nodiscard]] TokenRange paragraph() const {
    const std::size_t own = annotation_.sentence_of(side_.words.front().token).index();
    std::size_t first = own, last = own;
    const auto section = [&](std::size_t s) { return annotation_.sentences[s].section; };
    while (first > 0 && section(first - 1) == section(own)) --first;
    while (last + 1 < annotation_.sentences.size() && section(last + 1) == section(own)) ++last;
    return {annotation_.sentences[first].tokens.begin, annotation_.sentences[last].tokens.end};
  }

  /// The utterance's sentences with one before and one behind, within the paragraph.
  [[nodiscard]] TokenRange sentences_near() const {
    std::size_t first = annotation_.sentence_of(side_.words.front().token).index();
    std::size_t last = annotation_.sentence_of(side_.words.back().token).index();
    if (first > 0) --first;
    if (last + 1 < annotation_.sentences.size()) ++last;
    return {std::max(own_.begin, annotation_.sentences[first].tokens.begin),
            std::min(own_.end, annotation_.sentences[last].tokens.end)};
  }

  /// "To them he offered one sentence", "her only remark before she left in June"; "by nightfall"
  /// is when the remark had got about.
  [[nodiscard]] bool is_bounded() const {
    for (std::uint32_t i = near_.begin; i + 1 < near_.end; ++i) {
      if (!in_own_sentence(i) || !outside(i)) continue;
      const std::string first = word(i);
      const Upos next = annotation_.tokens[i + 1].upos;
      const bool nominal = next == Upos::kPron || next == Upos::kDet || next == Upos::kNoun ||
                           next == Upos::kPropn || next == Upos::kAdj;
      if ((first == "to" || first == "for") && nominal) return true;
      if (first == "before" || first == "after" || first == "when" || first == "until") return true;
    }
    return std::ranges::any_of(annotation_.times, [&](const TimeExpression& time) {
      const std::uint32_t at = time.tokens.begin;
      const bool here = near_.contains(at) && in_own_sentence(at) && outside(at);
      return here && (at == near_.begin || word(at - 1) != "by");
    });
  }

  [[nodiscard]] bool outside(std::uint32_t token) const {
    return std::ranges::none_of(annotation_.quotations, [&](const Quotation& quotation) {
      return quotation.tokens.contains(token) && quotation.tokens.size() > 2;
    });
  }

  [[nodiscard]] bool in_own_sentence(std::uint32_t token) const {
    const SentenceIndex at = annotation_.sentence_of(TokenIndex{token});
    const SentenceIndex first = annotation_.sentence_of(side_.words.front().token);
    const SentenceIndex last = annotation_.sentence_of(side_.words.back().token);
    if (at >= first && at <= last) return true;
    // "…, and one sentence hangs on the wall:" may be a sentence of its own to the splitter.
    const std::uint32_t end = annotation_.sentences[at.index()].tokens.end;
    return at.index() + 1 == first.index() &&
           (annotation_.word(TokenIndex{end - 1}) == ":" || stands_alone() ||
            (side_.cue.valid() && annotation_.sentence_of(side_.cue) == at));
  }

  /// "The first thing that she says is a warning. “…”": nobody is told to say it but there.
  [[nodiscard]] bool stands_alone() const {
    return !side_.cue.valid() && side_.speaker_words.empty();
  }

  [[nodiscard]] std::string word(std::uint32_t token) const {
    return lower_case(annotation_.word(TokenIndex{token}));
  }

  [[nodiscard]] bool is_remark_noun(std::uint32_t token) const {
    const Upos tag = annotation_.tokens[token].upos;
    return tag == Upos::kNoun && is_one_of(kRemarkNouns, annotation_.lemma(TokenIndex{token}));
  }

  void read_noun(std::uint32_t noun, RemarkTold& told) const {
    const SentenceIndex sentence = annotation_.sentence_of(TokenIndex{noun});
    const std::uint32_t begin = annotation_.sentences[sentence.index()].tokens.begin;
    for (std::uint32_t i = noun; i > begin && noun - i < kBeforeNoun;) {
      const std::string before = word(--i);
      const Upos tag = annotation_.tokens[i].upos;
      if (is_one_of(kOnly, before) && i > begin && owns_or_points(i - 1)) told.only = true;
      const bool counted = before == "one" && i > begin && is_one_of(kBeforeOne, word(i - 1));
      const bool line = before == "line" || before == "sentence" || before == "word";
      const bool hyphen = line && i >= begin + 2 && word(i - 2) == "one";
      if (counted || hyphen || before == "one-line" || before == "one-sentence" ||
          before == "one-word")
        told.only = true;
      if (in_own_sentence(noun)) {
        if (is_one_of(kFirst, before)) told.place = RemarkPlace::kFirst;
        if (is_one_of(kLast, before)) told.place = RemarkPlace::kLast;
      }
      if (tag == Upos::kVerb || tag == Upos::kAdp || before == ",") return;
    }
  }

  /// "her only remark", "a single sentence", "with only a word"; not "not only words".
  [[nodiscard]] bool owns_or_points(std::uint32_t token) const {
    const Upos tag = annotation_.tokens[token].upos;
    const Xpos fine = annotation_.tokens[token].xpos;
    return tag == Upos::kDet || fine == Xpos::kPrpPoss || fine == Xpos::kPos;
  }

  /// "nothing else", "no other statement", "no further comment", "not another word".
  [[nodiscard]] bool tells_nothing_else(std::uint32_t token) const {
    if (token + 2 >= near_.end) return false;
    const std::string first = word(token), next = word(token + 1);
    const bool more = next == "else" || next == "more";
    if (first == "only" && token > near_.begin && speaks(token - 1))
      return next == ":" || next == "this" || !outside(token + 1);
    if (first == "nothing" && more && token > near_.begin) return speaks(token - 1);
    const bool other = next == "other" || next == "further";
    if (first == "no" && other) return is_remark_noun(token + 2);
    if (first == "no" && next == "more") return speaks(token - 1);
    return first == "another" && next == "word";
  }

  /// "Asked that her words be entered", "asked the secretary to write it down".
  [[nodiscard]] bool is_put_on_record(std::uint32_t token) const {
    static constexpr std::array<std::string_view, 6> kAsks{"ask",  "want",   "request",
                                                           "wish", "demand", "insist"};
    constexpr std::uint32_t kReach = 8;  // words
    if (!in_own_sentence(token) || !is_one_of(kAsks, annotation_.lemma(TokenIndex{token})))
      return false;
    for (std::uint32_t i = token + 1; i < near_.end && i <= token + kReach; ++i) {
      if (!outside(i)) return false;
      const bool down = i + 2 < near_.end && (word(i + 1) == "down" || word(i + 2) == "down");
      const std::string_view lemma = annotation_.lemma(TokenIndex{i});
      if (is_one_of(kEntered, lemma) || (down && (lemma == "write" || lemma == "take")))
        return true;
    }
    return false;
  }

  /// "No more and no fewer", "those were her words to him": what was said, all of it.
  [[nodiscard]] bool tells_exact_words(std::uint32_t token) const {
    if (token + 3 >= near_.end || !in_own_sentence_or_next(token)) return false;
    const std::string first = word(token), next = word(token + 1);
    if (first == "no" && next == "more")
      return (word(token + 2) == "and" || word(token + 2) == ",") && token + 4 < near_.end &&
             (word(token + 4) == "fewer" || word(token + 4) == "less");
    return (first == "those" || first == "these") && next == "were" && owns(token + 2) &&
           told_word(token + 3);
  }

  [[nodiscard]] bool in_own_sentence_or_next(std::uint32_t token) const {
    const SentenceIndex at = annotation_.sentence_of(TokenIndex{token});
    return in_own_sentence(token) ||
           at.index() == annotation_.sentence_of(side_.words.back().token).index() + 1;
  }
  [[nodiscard]] bool owns(std::uint32_t token) const {
    return annotation_.tokens[token].xpos == Xpos::kPrpPoss;
  }
  [[nodiscard]] bool told_word(std::uint32_t token) const {
    return token < near_.end && (word(token) == "words" || word(token) == "exact");
  }

  /// "said nothing else", "would say no more".
  [[nodiscard]] bool speaks(std::uint32_t token) const {
    const std::string_view lemma = annotation_.lemma(TokenIndex{token});
    return lemma == "say" || lemma == "add" || lemma == "speak" || lemma == "tell" ||
           lemma == "offer";
  }

  [[nodiscard]] RemarkPlace place_by_verb(std::uint32_t token) const {
    const std::string_view lemma = annotation_.lemma(TokenIndex{token});
    if (annotation_.tokens[token].upos == Upos::kNoun) return place_by_noun(token, lemma);
    if (annotation_.tokens[token].upos != Upos::kVerb) return RemarkPlace::kAnywhere;
    if (leaves_the_spot(token, lemma)) return RemarkPlace::kLast;
    const bool cue = TokenIndex{token} == side_.cue;
    const bool tied = token > near_.begin && (word(token - 1) == "he" || word(token - 1) == "she" ||
                                              mentions_before(token));
    if (!cue && !tied && !has_words(token)) return RemarkPlace::kAnywhere;
    if (!cue && is_done_to_a_thing(token)) return RemarkPlace::kAnywhere;
    if (is_one_of(kBegin, lemma)) return RemarkPlace::kFirst;
    return is_one_of(kEnd, lemma) ? RemarkPlace::kLast : RemarkPlace::kAnywhere;
  }

  /// "at the very end of her remarks", "at the outset of the sermon"
  [[nodiscard]] RemarkPlace place_by_noun(std::uint32_t token, std::string_view lemma) const {
    const bool first = is_one_of(kStartNouns, lemma), last = is_one_of(kEndNouns, lemma);
    if ((!first && !last) || token + 2 >= near_.end || word(token + 1) != "of")
      return RemarkPlace::kAnywhere;
    for (std::uint32_t i = token + 2; i < near_.end && i <= token + 5; ++i) {
      if (is_one_of(kTalks, annotation_.lemma(TokenIndex{i})))
        return first ? RemarkPlace::kFirst : RemarkPlace::kLast;
    }
    return RemarkPlace::kAnywhere;
  }

  /// "As he opened the valve", "when she closed the door"; not "opened the meeting".
  [[nodiscard]] bool is_done_to_a_thing(std::uint32_t verb) const {
    if (verb + 1 >= near_.end) return false;
    const Upos next = annotation_.tokens[verb + 1].upos;
    if (next != Upos::kDet && next != Upos::kNoun) return false;
    for (std::uint32_t i = verb + 1; i < near_.end && i <= verb + 5; ++i) {
      const std::string_view lemma = annotation_.lemma(TokenIndex{i});
      if (is_one_of(kTalks, lemma) || !occasion_word(lemma).empty()) return false;
    }
    return true;
  }

  /// "opened with words that", "began by saying", "closed her address with"
  [[nodiscard]] bool has_words(std::uint32_t verb) const {
    bool talk = false;
    for (std::uint32_t i = verb + 1; i < near_.end && i <= verb + 5; ++i) {
      const std::string_view lemma = annotation_.lemma(TokenIndex{i});
      const bool with = word(i) == "with" || word(i) == "by" || word(i) == ":" || !outside(i);
      if (with) return i == verb + 1 ? told_behind(i) : talk;
      talk = talk || is_one_of(kTalks, lemma);
    }
    return talk;
  }

  /// "with words", "with the sentence", "by telling us", "by saying"
  [[nodiscard]] bool told_behind(std::uint32_t with) const {
    if (!outside(with)) return true;
    for (std::uint32_t i = with + 1; i < near_.end && i <= with + 3; ++i) {
      const std::string_view lemma = annotation_.lemma(TokenIndex{i});
      if (!outside(i) || is_one_of(kRemarkNouns, lemma) || lemma == "say" || lemma == "tell")
        return true;
    }
    return false;
  }

  /// "…, she said, and sat down", "said and left the stand"
  [[nodiscard]] bool leaves_the_spot(std::uint32_t verb, std::string_view lemma) const {
    if (!side_.cue.valid() || verb <= side_.cue.value) return false;
    const std::string next = verb + 1 < near_.end ? word(verb + 1) : "";
    if ((lemma == "sit" || lemma == "step") && next == "down") return true;
    if (lemma != "leave" || verb + 2 >= near_.end) return false;
    return is_one_of(kSpots, annotation_.lemma(TokenIndex{verb + 2})) ||
           (verb + 3 < near_.end && is_one_of(kSpots, annotation_.lemma(TokenIndex{verb + 3})));
  }

  /// "the sentence with which the foreword begins"
  [[nodiscard]] bool mentions_before(std::uint32_t token) const {
    for (std::uint32_t i = token; i-- > near_.begin && token - i < 6;) {
      if (word(i) == "which" && i > near_.begin && word(i - 1) == "with") return true;
    }
    return false;
  }

  void add_to_scene(std::uint32_t token, std::set<std::string>& scene) const {
    const Token& at = annotation_.tokens[token];
    const std::string lemma = lower_case(annotation_.lemma(TokenIndex{token}));
    if (lemma.size() > 5 && lemma.ends_with("day") && at.upos == Upos::kPropn) scene.insert(lemma);
    if (at.upos != Upos::kNoun && at.upos != Upos::kVerb) return;
    if (!outside(token)) return;
    if (const std::string_view occasion = occasion_word(lemma); !occasion.empty())
      scene.insert(std::string(occasion));
    if (lemma.size() < 4 || is_common_word(lemma) || is_one_of(kRemarkNouns, lemma)) return;
    scene.insert(lemma);
  }

  const QuoteSide& side_;
  const Annotation& annotation_;
  TokenRange own_;   // the paragraph
  TokenRange near_;  // the sentences around the utterance
};

bool share_a_scene(const RemarkTold& a, const RemarkTold& b) {
  return std::ranges::any_of(a.scene,
                             [&](const std::string& lemma) { return b.scene.contains(lemma); });
}

}  // namespace

bool may_be_one_speaker(const CheckInput& input, const QuoteSide& a, const QuoteSide& b) {
  if (match_of_speakers(a, b) == SpeakerMatch::kSame) return true;
  const bool both = a.entity.valid() && b.entity.valid();
  return !both && why_two_speakers(input, a, b).empty();
}

RemarkTold remark_told(const QuoteSide& side) { return RemarkReader(side).read(); }

bool may_be_retold(const RemarkTold& a, const RemarkTold& b) {
  const bool placed = a.place != RemarkPlace::kAnywhere && a.place == b.place;
  return a.only || b.only || a.got_about || b.got_about || placed;
}

std::vector<RemarkPair> sole_remarks(const CheckInput& input, const std::vector<QuoteSide>& sides,
                                     const std::vector<RemarkTold>& told,
                                     const RemarkStories& stories) {
  std::map<DocumentIndex, std::vector<std::size_t>> by_draft;
  for (std::size_t s = 0; s < sides.size(); ++s) by_draft[sides[s].document].push_back(s);
  std::vector<RemarkPair> pairs;
  for (std::size_t s = 0; s < sides.size(); ++s) {
    if (!told[s].only && told[s].place == RemarkPlace::kAnywhere) continue;
    std::vector<DocumentIndex> drafts = stories.partners(sides[s].document);
    drafts.push_back(sides[s].document);
    for (const DocumentIndex draft : drafts) {
      std::vector<std::size_t> others;  // remarks of perhaps the same speaker
      for (const std::size_t o : by_draft[draft]) {
        const bool apart =
            sides[o].document != sides[s].document || sides[o].section != sides[s].section;
        if (apart && may_be_one_speaker(input, sides[s], sides[o])) others.push_back(o);
      }
      if (others.size() != 1) continue;
      const std::size_t o = others.front();
      const bool one_draft = draft == sides[s].document;
      const bool scene = share_a_scene(told[s], told[o]) ||
                         occasion_of(input, sides[s], sides[o]) != Occasion::kUnknown;
      const bool placed = told[s].place != RemarkPlace::kAnywhere && told[s].place == told[o].place;
      if ((told[s].only && (scene || (one_draft && !told[s].bounded))) || (placed && scene))
        pairs.push_back({std::min(s, o), std::max(s, o),
                         told[s].only ? "told as the only remark made there"
                                      : "both told to stand at one end of one thing"});
    }
  }
  return pairs;
}

}  // namespace belie
