// SPDX-License-Identifier: Apache-2.0
#include "rules/events/clock_faces.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

constexpr int kHour = 60;
constexpr int kNoon = 12 * kHour;
constexpr int kAbout = 15;    // minutes that "about" leaves open
constexpr int kShortly = 25;  // minutes that "shortly before" leaves open

constexpr std::array<std::string_view, 4> kMorning{"am", "a.m.", "a.m", "morning"};
constexpr std::array<std::string_view, 6> kEvening{"pm",        "p.m.",    "p.m",
                                                   "afternoon", "evening", "tonight"};

/// Words before a bare hour that make it a time.
constexpr std::array<std::string_view, 12> kBefore{"at",     "by",     "since", "until",
                                                   "till",   "before", "after", "about",
                                                   "around", "from",   "past",  "towards"};

/// What follows a figure that is no time: "at 9.40 metres".
constexpr std::array<std::string_view, 6> kFigures{"%",       "percent", "per",
                                                   "million", "billion", "to"};

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// "one" .. "twelve", without the article.
std::optional<int> hour_word(std::string_view word) {
  if (word == "a" || word == "an" || is_digits(word)) return std::nullopt;
  const auto hour = amount_word(word);
  return hour && *hour >= 1 && *hour <= 12 ? hour : std::nullopt;
}

/// Of a figure: "9.22", "9:22", "9h22", and what hangs on it: "9.22am".
struct Figure {
  int hour = 0, minute = 0;
  bool marked = false;  // has minutes
  bool colon = false;
  std::string_view half;  // "am"
};

std::optional<Figure> figure_of(std::string_view word) {
  Figure figure;
  for (const std::string_view half : {"am", "pm", "a.m.", "p.m."}) {
    if (word.size() > half.size() && word.ends_with(half)) {
      figure.half = half;
      word.remove_suffix(half.size());
      break;
    }
  }
  const auto mark = word.find_first_of(":.h");
  const std::string_view hour = word.substr(0, mark);
  if (!is_digits(hour) || hour.size() > 2 || to_number(hour) > 24) return std::nullopt;
  figure.hour = to_number(hour) % 24;
  if (mark == std::string_view::npos) return figure;
  const std::string_view minutes = word.substr(mark + 1);
  if (minutes.size() != 2 || !is_digits(minutes) || to_number(minutes) >= kHour) return {};
  figure.minute = to_number(minutes);
  figure.marked = true;
  figure.colon = word[mark] != '.';
  return figure;
}

/// What the words before a time leave open.
class BoundWords {
 public:
  BoundWords(const Annotation& annotation, TokenRange sentence)
      : annotation_(annotation), sentence_(sentence) {}

  void read(ClockFace& face) {
    for (std::uint32_t i = face.tokens.begin; i-- > sentence_.begin;) {
      if (face.tokens.begin - i > 5) break;
      take(normal_form(annotation_.word(TokenIndex{i})), face);
      const Upos kind = annotation_.tokens[i].upos;
      if (kind == Upos::kVerb || kind == Upos::kPunct) break;
    }
    if (order_ == 0) return;
    if (shortly_) {
      face.leeway = kShortly;
    } else {
      (order_ < 0 ? face.early : face.late) = true;
    }
  }

 private:
  void take(const std::string& word, ClockFace& face) {
    static constexpr std::array<std::string_view, 6> kAbouts{"around",  "about",  "approximately",
                                                             "towards", "nearly", "almost"};
    static constexpr std::array<std::string_view, 6> kClose{"shortly", "soon",    "just",
                                                            "little",  "moments", "minutes"};
    if (word == "by") face.early = true;
    if (is_one_of(kAbouts, word)) face.leeway = kAbout;
    if (order_ == 0 && (word == "before" || word == "until" || word == "till")) order_ = -1;
    if (order_ == 0 && (word == "after" || word == "past" || word == "gone")) order_ = 1;
    if (order_ != 0 && is_one_of(kClose, word)) shortly_ = true;
    if (order_ < 0 && (word == "not" || word == "only")) order_ = 1;  // "not until six"
  }

  const Annotation& annotation_;
  TokenRange sentence_;
  bool shortly_ = false;
  int order_ = 0;  // -1 before, 1 after
};

class FaceReader {
 public:
  FaceReader(const Annotation& annotation, TokenRange sentence, bool whole_day)
      : annotation_(annotation), sentence_(sentence), whole_day_(whole_day) {}

  [[nodiscard]] std::vector<ClockFace> all() const {
    std::vector<ClockFace> found;
    for (std::uint32_t i = sentence_.begin; i < sentence_.end;) {
      auto face = at(i);
      if (face) {
        choose_half(*face);
        BoundWords(annotation_, sentence_).read(*face);
        i = face->tokens.end;
        found.push_back(*face);
      } else {
        ++i;
      }
    }
    return found;
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return sentence_.contains(at) ? normal_form(annotation_.word(TokenIndex{at})) : "";
  }
  [[nodiscard]] std::string before(std::uint32_t at) const {
    return at > sentence_.begin ? lower(at - 1) : "";
  }
  [[nodiscard]] Upos tag(std::uint32_t at) const {
    return sentence_.contains(at) ? annotation_.tokens[at].upos : Upos::kPunct;
  }

  [[nodiscard]] std::optional<ClockFace> at(std::uint32_t i) const {
    if (auto face = spoken(i)) return face;
    if (auto face = noon(i)) return face;
    if (auto face = military(i)) return face;
    return plain(i);
  }

  static ClockFace make(std::uint32_t begin, std::uint32_t end, int minute, bool sure) {
    ClockFace face;
    face.tokens = {begin, end};
    face.minute = minute;
    face.sure = sure;
    face.round = minute % (kHour / 4) == 0;
    return face;
  }

  /// "half past five", "a quarter to six", "twelve minutes to five", "twenty-five past noon".
  [[nodiscard]] std::optional<ClockFace> spoken(std::uint32_t begin) const {
    std::uint32_t i = begin;
    if (lower(i) == "a") ++i;
    int minutes = 0;
    bool plainly = false;  // nothing else can be meant
    if (lower(i) == "half") minutes = 30;
    if (lower(i) == "quarter") minutes = 15;
    plainly = minutes != 0;
    if (minutes == 0 && i == begin) {
      const auto amount = amount_word(lower(i));
      if (!amount || *amount < 1 || *amount >= kHour) return std::nullopt;
      minutes = *amount;
      if (lower(i + 1) == "-" && hour_word(lower(i + 2))) {
        minutes += *hour_word(lower(i + 2));
        i += 2;
      }
    }
    if (minutes == 0) return std::nullopt;
    ++i;
    if (lower(i) == "minutes" || lower(i) == "minute") {
      plainly = true;
      ++i;
    }
    const bool past = lower(i) == "past" || (plainly && lower(i) == "after");
    const bool to = lower(i) == "to" && minutes != 30;
    if (!past && !to) return std::nullopt;
    if (to && !plainly && !is_one_of(kBefore, before(begin))) return std::nullopt;
    const std::string hour = lower(i + 1);
    const bool fixed = hour == "noon" || hour == "midnight";
    int whole = hour == "noon" ? kNoon : 0;
    if (!fixed) {
      const auto number = is_digits(hour) ? std::optional(to_number(hour)) : hour_word(hour);
      if (!number || *number > 12) return std::nullopt;
      whole = *number % 12 * kHour;
    }
    const int day = fixed ? 2 * kNoon : kNoon;
    return make(begin, i + 2, (whole + (past ? minutes : -minutes) + day) % day, fixed);
  }

  [[nodiscard]] std::optional<ClockFace> noon(std::uint32_t i) const {
    const std::string word = lower(i);
    if (word == "noon" || word == "midday") return make(i, i + 1, kNoon, true);
    if (word == "midnight") return make(i, i + 1, 0, true);
    return std::nullopt;
  }

  /// "0922 hrs", "at 0922".
  [[nodiscard]] std::optional<ClockFace> military(std::uint32_t i) const {
    const std::string word = lower(i);
    if (word.size() != 4 || !is_digits(word)) return std::nullopt;
    const int hour = to_number(std::string_view(word).substr(0, 2));
    const int minute = to_number(std::string_view(word).substr(2));
    if (hour > 23 || minute >= kHour) return std::nullopt;
    const std::string unit = lower(i + 1);
    const bool hours = unit == "hours" || unit == "hrs" || unit == "h";
    if (!hours && (word.front() != '0' || before(i) != "at")) return std::nullopt;
    return make(i, i + (hours ? 2 : 1), hour * kHour + minute, true);
  }

  /// "4:41 p.m.", "at 9.22", "six o'clock", "soon after three".
  [[nodiscard]] std::optional<ClockFace> plain(std::uint32_t i) const {
    const std::string word = lower(i);
    Figure figure;
    bool spelled = false;
    if (const auto hour = hour_word(word)) {
      figure.hour = *hour;
      spelled = true;
    } else if (const auto read = figure_of(word)) {
      figure = *read;
    } else {
      return std::nullopt;
    }
    std::uint32_t end = i + 1;
    const bool oclock = lower(end) == "o'clock" || lower(end) == "o’clock";
    const bool half = !figure.half.empty() || is_half(end);
    if (oclock) ++end;
    if (!oclock && !half && !is_time(i, figure)) return std::nullopt;
    const bool zero = word.front() == '0';
    const bool sure = figure.hour > 12 || zero || (figure.marked && whole_day_);
    const int hour = sure || spelled ? figure.hour : figure.hour % 12;
    ClockFace face = make(i, end, (hour % (sure ? 24 : 12)) * kHour + figure.minute, sure);
    if (!figure.half.empty()) set_half(face, figure.half.front() == 'p');
    return face;
  }

  [[nodiscard]] bool is_half(std::uint32_t i) const {
    const std::string word = lower(i);
    return word == "am" || word == "pm" || word == "a.m." || word == "p.m." || word == "a.m" ||
           word == "p.m";
  }

  /// Whether a number without any further word of time is one.
  [[nodiscard]] bool is_time(std::uint32_t i, const Figure& figure) const {
    const std::string behind = lower(i + 1);
    if (is_one_of(kFigures, behind) || behind == "-" || behind == "–") return false;
    if (i == sentence_.begin || before(i) == "*" || before(i) == "**") return figure.marked;
    if (figure.colon && before(i) != "in" && before(i) != "of") return true;
    if (!is_one_of(kBefore, before(i))) return false;
    const Upos next = tag(i + 1);
    const bool ends = next != Upos::kNoun && next != Upos::kPropn && next != Upos::kAdj &&
                      next != Upos::kNum && next != Upos::kSym && behind != "of";
    const bool opens = i == sentence_.begin + 1;  // "At 17.15 engineers were there"
    if (figure.marked) return ends || opens;
    return ends && (before(i) == "at" || is_qualified(i));
  }

  /// "Soon after three", "at about nine".
  [[nodiscard]] bool is_qualified(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 8> kClose{"shortly", "soon",  "just", "little",
                                                            "at",      "right", "well", "only"};
    return i >= sentence_.begin + 2 && is_one_of(kClose, lower(i - 2));
  }

  static void set_half(ClockFace& face, bool evening) {
    if (!face.sure) face.minute = face.minute % kNoon + (evening ? kNoon : 0);
    face.sure = true;
  }

  /// By "a.m." behind it, or the only part of a day that its sentence tells.
  void choose_half(ClockFace& face) const {
    if (is_half(face.tokens.end)) {
      set_half(face, lower(face.tokens.end).front() == 'p');
      ++face.tokens.end;
      return;
    }
    if (face.sure) return;
    int morning = 0, evening = 0;
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      const std::string word = lower(i);
      if (is_one_of(kMorning, word) && !is_half(i)) ++morning;
      if (is_one_of(kEvening, word) && !is_half(i)) ++evening;
      if (word == "night" && face.minute >= 6 * kHour) ++evening;
      if (word == "night" && face.minute < 6 * kHour) ++morning;
    }
    if ((morning == 0) != (evening == 0)) set_half(face, evening != 0);
  }

  const Annotation& annotation_;
  TokenRange sentence_;
  bool whole_day_;
};

}  // namespace

std::vector<ClockFace> read_clock_faces(const Annotation& annotation, TokenRange sentence,
                                        bool whole_day) {
  return FaceReader(annotation, sentence, whole_day).all();
}

void read_clock_bounds(const Annotation& annotation, TokenRange sentence, ClockFace& face) {
  BoundWords(annotation, sentence).read(face);
}

bool counts_whole_day(const Annotation& annotation) {
  bool past_noon = false;
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const std::string word = normal_form(annotation.word(TokenIndex{i}));
    if (word == "p.m." || word == "pm" || word == "a.m." || word == "am") return false;
    const auto figure = figure_of(word);
    if (!figure || !figure->marked) continue;
    if (!figure->half.empty()) return false;
    past_noon = past_noon || figure->hour > 12 || word.front() == '0';
  }
  return past_noon;
}

}  // namespace belie
