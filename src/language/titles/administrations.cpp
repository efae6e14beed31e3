// SPDX-License-Identifier: Apache-2.0
//
// "the Biden administration", "the Starmer government": a name used for those in office. It speaks
// of now only where it acts: as the subject of its clause. Policies, officials, lawsuits and deals
// of an administration outlive it, and "under" and "during" speak of its time, so these say nothing
// about who is in office.
#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "base/word_list.h"
#include "language/names/name_types.h"
#include "language/titles/titles.h"

namespace belie {
namespace {

struct AdministrationAdjective {
  std::string_view word;
  TitleStatus status;
};
constexpr std::array<AdministrationAdjective, 18> kAdjectives{
    {{"former", TitleStatus::kFormer},
     {"previous", TitleStatus::kFormer},
     {"last", TitleStatus::kFormer},
     {"past", TitleStatus::kFormer},
     {"prior", TitleStatus::kFormer},
     {"outgoing", TitleStatus::kFormer},
     {"departing", TitleStatus::kFormer},
     {"earlier", TitleStatus::kFormer},
     {"first", TitleStatus::kEra},
     {"old", TitleStatus::kEra},
     {"late", TitleStatus::kEra},
     {"then", TitleStatus::kThen},
     {"second", TitleStatus::kEra},
     {"incoming", TitleStatus::kElect},
     {"future", TitleStatus::kCandidate},
     {"potential", TitleStatus::kCandidate},
     {"new", TitleStatus::kCurrent},
     {"current", TitleStatus::kCurrent}}};

class AdministrationReader {
 public:
  AdministrationReader(const Annotation& annotation, const LexiconIndex& lexicon,
                       const TitleScan& scan, const NameTable& names)
      : annotation_(annotation), lexicon_(lexicon), scan_(scan), names_(names) {}

  std::vector<TitleBinding> read() {
    for (std::size_t n = 0; n < names_.names.size(); ++n) read_name(static_cast<std::int32_t>(n));
    return std::move(bindings_);
  }

 private:
  [[nodiscard]] const std::string& lower(std::uint32_t i) const { return scan_.words.lower[i]; }
  [[nodiscard]] std::string_view raw(std::uint32_t i) const {
    return annotation_.word(TokenIndex(i));
  }
  [[nodiscard]] Upos tag(std::uint32_t i) const { return annotation_.tokens[i].upos; }
  [[nodiscard]] bool inside(std::uint32_t i) const {
    return i >= sentence_.begin && i < sentence_.end;
  }

  void read_name(std::int32_t n) {
    name_ = names_.range(n);
    sentence_ = annotation_.sentences[annotation_.tokens[name_.begin].sentence.index()].tokens;
    status_ = TitleStatus::kCurrent;
    membership_ = false;
    // "the Biden-Harris administration" is the first one's.
    const std::uint32_t first = name_.begin;
    if (first >= sentence_.begin + 2 && raw(first - 1) == "-" &&
        names_.ending_before(first - 1) >= 0)
      return;
    if (name_.size() > 3 || !can_be_person(annotation_, lexicon_, scan_, name_)) return;
    const std::uint32_t noun = administration_after();
    if (noun == 0) return;
    begin_ = name_.begin;
    read_before();
    read_after(noun);
    add(n, noun);
  }

  // The index of "administration", "era", "presidency" behind the name, or 0.
  std::uint32_t administration_after() {
    std::uint32_t i = name_.end;
    if (!inside(i)) return 0;
    if (raw(i) == "-" && inside(i + 1) && lower(i + 1) == "era") {
      status_ = TitleStatus::kEra;
      return i + 1;
    }
    // "the Biden-Harris administration": the first of two.
    if (raw(i) == "-" && names_.beginning_at(i + 1) >= 0)
      i = names_.range(names_.beginning_at(i + 1)).end;
    if (!inside(i)) return 0;
    if (is_possessive(raw(i))) ++i;
    while (inside(i) && adjective(i) != nullptr) {
      status_ = adjective(i)->status;
      ++i;
    }
    if (!inside(i) || !lexicon_.is_administration_word(lower(i))) return 0;
    if (lower(i) != "administration" && lower(i) != "government" && lower(i) != "cabinet")
      status_ = TitleStatus::kEra;
    return i;
  }

  [[nodiscard]] const AdministrationAdjective* adjective(std::uint32_t i) const {
    const auto* found =
        std::ranges::find(kAdjectives, std::string_view(lower(i)), &AdministrationAdjective::word);
    return found == kAdjectives.end() ? nullptr : found;
  }

  void read_before() {
    while (begin_ > sentence_.begin) {
      const std::uint32_t i = begin_ - 1;
      if (const AdministrationAdjective* found = adjective(i)) {
        if (status_ == TitleStatus::kCurrent) status_ = found->status;
      } else if (scan_.phrase_at[i] < 0) {
        break;
      }
      begin_ = i;
    }
    if (begin_ == sentence_.begin) return;
    static constexpr std::array<std::string_view, 8> kUnsure{"a",  "an",    "any",  "another",
                                                             "no", "every", "each", "successive"};
    if (lower(begin_ - 1) == "the") {
      begin_ -= 1;
    } else if (is_one_of(kUnsure, lower(begin_ - 1))) {
      status_ = TitleStatus::kCandidate;
      begin_ -= 1;
    }
    if (begin_ > sentence_.begin && status_ == TitleStatus::kCurrent) read_preposition(begin_ - 1);
  }

  // "by the X administration", "under …", "against …"; "with the X administration saying" tells
  // what it does.
  void read_preposition(std::uint32_t i) {
    static constexpr std::array<std::string_view, 16> kPrepositions{
        "of", "in",      "from", "by",   "under",  "during", "since",      "at",
        "to", "against", "for",  "with", "within", "inside", "throughout", "on"};
    if (!is_one_of(kPrepositions, lower(i))) return;
    if (lower(i) == "with") {
      preposition_with_ = true;
    } else {
      membership_ = true;
    }
  }

  void read_after(std::uint32_t noun) {
    const std::uint32_t next = noun + 1;
    const bool with = std::exchange(preposition_with_, false);
    if (!inside(next)) {
      membership_ = membership_ || with;
      return;
    }
    const bool owns =
        is_possessive(raw(next)) || tag(next) == Upos::kNoun || tag(next) == Upos::kPropn;
    const bool acts = annotation_.tokens[next].xpos == Xpos::kVbg || tag(next) == Upos::kAdv;
    membership_ = membership_ || owns || (with && !acts);
    if (tells_of_now(next)) membership_ = false;
  }

  // "for the Reed government, which faces the voters in May": whatever stands before it.
  [[nodiscard]] bool tells_of_now(std::uint32_t comma) const {
    if (raw(comma) != "," || !inside(comma + 2) || lower(comma + 1) != "which") return false;
    const Xpos verb = annotation_.tokens[comma + 2].xpos;
    return verb == Xpos::kVbz || verb == Xpos::kVbp || verb == Xpos::kMd;
  }

  void add(std::int32_t n, std::uint32_t noun) {
    TitleBinding binding;
    binding.holder = n;
    binding.pattern = membership_ ? TitlePattern::kMembership : TitlePattern::kAdministration;
    binding.status = membership_ && status_ == TitleStatus::kCurrent ? TitleStatus::kEra : status_;
    binding.whole = {begin_, noun + 1};
    binding.title = {noun, noun + 1};
    binding.anchor = noun;
    bindings_.push_back(std::move(binding));
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const TitleScan& scan_;
  const NameTable& names_;
  TokenRange name_;
  TokenRange sentence_;
  std::uint32_t begin_ = 0;
  TitleStatus status_ = TitleStatus::kCurrent;
  bool membership_ = false;  // of its people, deeds or time: no claim about now
  bool preposition_with_ = false;
  std::vector<TitleBinding> bindings_;
};

}  // namespace

std::vector<TitleBinding> bind_administrations(const Annotation& annotation,
                                               const LexiconIndex& lexicon, const TitleScan& scan,
                                               const NameTable& names) {
  return AdministrationReader(annotation, lexicon, scan, names).read();
}

}  // namespace belie
