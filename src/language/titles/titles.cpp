// SPDX-License-Identifier: Apache-2.0
#include "language/titles/titles.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/word_list.h"
#include "language/names/courtesy_words.h"
#include "language/names/name_types.h"

namespace belie {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 11> kBe{
    "is", "was", "are", "were", "be", "been", "became", "become", "becomes", "remains", "remained"};

/// What someone is made by these verbs, before "as" or the title itself.
struct OfficeVerb {
  std::string_view word;
  TitleStatus status;
  bool needs_as;         // "resigned as", but "elected president"
  bool passive = false;  // said of someone only in the passive: "was appointed"
};
constexpr std::array<OfficeVerb, 43> kOfficeVerbs{{
    {"elected", TitleStatus::kElect, false, true},
    {"re-elected", TitleStatus::kThen, false, true},
    {"reelected", TitleStatus::kThen, false, true},
    {"appointed", TitleStatus::kThen, false, true},
    {"reappointed", TitleStatus::kThen, false, true},
    {"named", TitleStatus::kElect, false, true},
    {"chosen", TitleStatus::kElect, false, true},
    {"nominated", TitleStatus::kCandidate, false, true},
    {"confirmed", TitleStatus::kElect, true, true},
    {"installed", TitleStatus::kCurrent, true, true},
    {"sworn", TitleStatus::kCurrent, true, true},
    {"inaugurated", TitleStatus::kCurrent, true, true},
    {"took", TitleStatus::kCurrent, true},
    {"takes", TitleStatus::kCurrent, true},
    {"taken", TitleStatus::kCurrent, true},
    {"assumed", TitleStatus::kCurrent, true},
    {"serve", TitleStatus::kCurrent, true},
    {"serves", TitleStatus::kCurrent, true},
    {"served", TitleStatus::kThen, true},
    {"serving", TitleStatus::kThen, true},
    {"works", TitleStatus::kCurrent, true},
    {"acts", TitleStatus::kCurrent, true},
    {"acted", TitleStatus::kThen, true},
    {"resign", TitleStatus::kFormer, true},
    {"resigned", TitleStatus::kFormer, true},
    {"resigns", TitleStatus::kFormer, true},
    {"quit", TitleStatus::kFormer, true},
    {"quits", TitleStatus::kFormer, true},
    {"retired", TitleStatus::kFormer, true},
    {"ousted", TitleStatus::kFormer, true, true},
    {"removed", TitleStatus::kFormer, true, true},
    {"dismissed", TitleStatus::kFormer, true, true},
    {"sacked", TitleStatus::kFormer, true, true},
    {"fired", TitleStatus::kFormer, true, true},
    {"replaced", TitleStatus::kFormer, true, true},
    {"succeeded", TitleStatus::kFormer, true, true},
    {"recognised", TitleStatus::kCandidate, true, true},
    {"recognized", TitleStatus::kCandidate, true, true},
    {"stepped", TitleStatus::kFormer, true},
    {"stood", TitleStatus::kFormer, true},
    {"suspended", TitleStatus::kFormer, true, true},
    {"step", TitleStatus::kFormer, true},
    {"continue", TitleStatus::kCurrent, true},
}};

class TitleBinder {
 public:
  TitleBinder(const Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& scan,
              const NameTable& names, const std::vector<TitleContext>& contexts)
      : annotation_(annotation),
        lexicon_(lexicon),
        scan_(scan),
        names_(names),
        contexts_(contexts) {}

  std::vector<TitleBinding> bind() {
    bound_.assign(scan_.phrases.size(), false);
    for (std::size_t p = 0; p < scan_.phrases.size(); ++p) {
      select(p);
      bound_[p] = bind_prefix();
    }
    for (std::size_t p = 0; p < scan_.phrases.size(); ++p) {
      select(p);
      if (!bound_[p])
        bound_[p] = bind_shared() || bind_second() || bind_apposition() || bind_copula() ||
                    bind_as() || bind_inverted() || bind_relative();
      if (!bound_[p]) add(-1, TitlePattern::kPrefix, context_->extent);
    }
    std::ranges::stable_sort(bindings_, {}, [](const TitleBinding& b) { return b.whole.begin; });
    return std::move(bindings_);
  }

 private:
  void select(std::size_t p) {
    index_ = p;
    phrase_ = &scan_.phrases[p];
    context_ = &contexts_[p];
    sentence_ =
        annotation_.sentences[annotation_.tokens[phrase_->tokens.begin].sentence.index()].tokens;
  }

  [[nodiscard]] const std::string& lower(std::uint32_t i) const { return scan_.words.lower[i]; }
  [[nodiscard]] std::string_view raw(std::uint32_t i) const {
    return annotation_.word(TokenIndex(i));
  }
  [[nodiscard]] bool inside(std::uint32_t i) const {
    return i >= sentence_.begin && i < sentence_.end;
  }
  [[nodiscard]] bool is_comma(std::uint32_t i) const { return inside(i) && raw(i) == ","; }
  [[nodiscard]] bool is_dash(std::uint32_t i) const {
    return inside(i) &&
           (raw(i) == "\u2014" || raw(i) == "\u2013" || raw(i) == "--" || raw(i) == "(");
  }

  void add(std::int32_t holder, TitlePattern pattern, TokenRange whole, TitleStatus status) {
    TitleBinding binding;
    binding.phrase = static_cast<std::int32_t>(index_);
    binding.holder = holder;
    binding.pattern = pattern;
    const bool dated =
        status == TitleStatus::kCurrent && (stands_under_someone() || is_remembered());
    binding.status = dated ? TitleStatus::kThen : status;
    binding.whole = whole;
    binding.title = phrase_->tokens;
    binding.anchor = holder >= 0 ? names_.range(holder).end - 1 : phrase_->tokens.end - 1;
    bindings_.push_back(std::move(binding));
  }
  void add(std::int32_t holder, TitlePattern pattern, TokenRange whole) {
    add(holder, pattern, whole, context_->status);
  }

  // "Ann Dole, the defence minister under Roe": in the time of someone else's office, which may be
  // over. Not "under pressure".
  [[nodiscard]] bool stands_under_someone() const {
    const std::uint32_t under = context_->extent.end;
    if (!inside(under) || lower(under) != "under" || !inside(under + 1)) return false;
    const std::uint32_t next = under + 1;
    if (lower(next) == "him" || lower(next) == "her" || lower(next) == "them") return true;
    if (names_.beginning_at(next) >= 0 || scan_.phrase_at[next] >= 0) return true;
    for (std::uint32_t i = next; inside(i) && i < next + 4; ++i) {
      if (lexicon_.is_administration_word(lower(i))) return true;
    }
    return false;
  }

  // "A statue of President Ann Dole": who is shown or mourned keeps the title.
  [[nodiscard]] bool is_remembered() const {
    static constexpr std::array<std::string_view, 27> kLikenesses{
        "portrait", "portraits", "statue",      "statues", "bust",    "painting",     "photograph",
        "photo",    "photos",    "picture",     "poster",  "posters", "mural",        "memory",
        "legacy",   "grave",     "tomb",        "ashes",   "remains", "mausoleum",    "funeral",
        "murder",   "overthrow", "photographs", "era",     "ouster",  "assassination"};
    const std::uint32_t begin = context_->extent.begin;
    return begin >= sentence_.begin + 2 && lower(begin - 1) == "of" &&
           is_one_of(kLikenesses, lower(begin - 2));
  }

  [[nodiscard]] bool is_holder(std::int32_t name) const {
    return name >= 0 && can_be_person(annotation_, lexicon_, scan_, names_.range(name));
  }
  [[nodiscard]] TokenRange with(std::int32_t name) const {
    const TokenRange range = names_.range(name);
    return {std::min(context_->extent.begin, range.begin),
            std::max(context_->extent.end, range.end)};
  }
  [[nodiscard]] bool is_common_word() const {
    return phrase_->entry->ambiguous && !phrase_->capital;
  }

  // "President Ann Dole", "Presidents Ann Dole and Bo Roe", "president-elect Ann Dole".
  bool bind_prefix() {
    if (context_->blocked || (context_->has_of && !ends_in_name())) return false;
    const std::int32_t name = names_.beginning_at(context_->extent.end);
    if (!is_holder(name) || !inside(context_->extent.end)) return false;
    if (is_common_word() && names_.range(name).size() < 2) return false;
    if (phrase_->capital && is_before_title(name)) return false;
    if (phrase_->plural && phrase_->entry->family != "courtesy") return bind_several(name);
    add_prefix(name, with(name));
    return true;
  }

  // "Chief Health Director Ann Dole": the word between two titles belongs to the second.
  [[nodiscard]] bool is_before_title(std::int32_t name) const {
    const TokenRange range = names_.range(name);
    if (range.size() > 1 || !inside(range.end) || scan_.phrase_at[range.end] < 0) return false;
    const TitlePhrase& next = scan_.phrases[static_cast<std::size_t>(scan_.phrase_at[range.end])];
    return next.capital && next.tokens.begin == range.end &&
           names_.beginning_at(next.tokens.end) >= 0;
  }

  // "Prime Minister of Japan Ken Ito": the country ends where the name begins. In small letters
  // only a full name is the holder's: "the governor of South Carolina Henry Orr".
  [[nodiscard]] bool ends_in_name() const {
    const std::uint32_t end = context_->extent.end;
    if (names_.ending_before(end) < 0) return false;
    const std::int32_t holder = names_.beginning_at(end);
    return phrase_->capital || (holder >= 0 && names_.range(holder).size() > 1);
  }

  void add_prefix(std::int32_t name, TokenRange whole) {
    // "a President Dole would …": nobody is said to be it.
    const bool supposed = phrase_->capital && context_->article == TitleArticle::kIndefinite &&
                          phrase_->entry->family == "office" &&
                          context_->status == TitleStatus::kCurrent;
    add(name, TitlePattern::kPrefix, whole, supposed ? TitleStatus::kCandidate : context_->status);
    TitleBinding& binding = bindings_.back();
    const std::uint32_t end = names_.range(name).end;
    if (context_->jurisdiction.empty() && context_->organisation.empty() && is_of_place_or(end))
      binding.jurisdiction = place_after(end);
  }

  // "President Ann Dole of France" holds an office of it; "Professor Ann Dole of Leeds" may only
  // live there, but "of Leeds University" says where she works.
  [[nodiscard]] bool is_of_place_or(std::uint32_t end) const {
    if (phrase_->entry->family == "office") return true;
    if (!inside(end + 1)) return false;
    const std::int32_t name = names_.beginning_at(lower(end + 1) == "the" ? end + 2 : end + 1);
    if (name < 0) return false;
    const TypeVotes votes = votes_of_form(annotation_, lexicon_, scan_, names_.range(name));
    return decide(votes).type == EntityType::kOrganisation;
  }

  // "of Syria", "of the United States" behind a name.
  [[nodiscard]] std::string place_after(std::uint32_t end) const {
    if (!inside(end + 1) || lower(end) != "of") return "";
    const std::uint32_t at = lower(end + 1) == "the" ? end + 2 : end + 1;
    if (const auto found = lexicon_.jurisdiction_at(scan_.words, at, sentence_.end))
      return found.entry->id;
    const std::int32_t name = names_.beginning_at(at);
    return name < 0 ? "" : std::string(annotation_.text(annotation_.span(names_.range(name))));
  }

  bool bind_several(std::int32_t first) {
    std::int32_t name = first;
    TokenRange whole = with(first);
    std::size_t holders = 0;
    while (is_holder(name)) {
      add_prefix(name, whole);
      ++holders;
      std::uint32_t next = names_.range(name).end;
      if (!bindings_.back().jurisdiction.empty()) {
        while (inside(next) && !is_comma(next) && lower(next) != "and" &&
               next < names_.range(name).end + 6)
          ++next;
      }
      if (is_comma(next)) ++next;
      if (inside(next) && lower(next) == "and") ++next;
      const std::int32_t following = names_.beginning_at(next);
      if (next == names_.range(name).end || following < 0 || !inside(next)) break;
      name = following;
      whole = names_.range(name);
    }
    // "Presidents Roe, May and Pike", of whom one is no name to us: who holds it now is not told.
    if (holders == 1 && bindings_.back().status == TitleStatus::kCurrent)
      bindings_.back().status = TitleStatus::kThen;
    return true;
  }

  // "President and chief executive Ann Dole": the first of two titles before one name.
  bool bind_shared() {
    if (context_->blocked || index_ + 1 >= scan_.phrases.size() || !bound_[index_ + 1])
      return false;
    const TitlePhrase& next = scan_.phrases[index_ + 1];
    const std::uint32_t end = context_->extent.end;
    const bool joined = inside(end) && lower(end) == "and" && end + 1 == next.tokens.begin;
    if (!joined || !phrase_->capital || !next.capital || next.entry->family != "post") return false;
    const auto binding =
        std::ranges::find(bindings_, static_cast<std::int32_t>(index_ + 1), &TitleBinding::phrase);
    if (binding == bindings_.end() || binding->pattern != TitlePattern::kPrefix) return false;
    const std::int32_t holder = binding->holder;
    add(holder, TitlePattern::kPrefix, with(holder));
    return true;
  }

  // "Ann Dole, mayor of Cobb Hill and chair of the council, …": the second of two titles behind one
  // name. Without an article of its own it shares the first one's "former".
  bool bind_second() {
    if (context_->blocked || phrase_->plural || phrase_->entry->family == "courtesy") return false;
    const TitleBinding* first = title_joined_before();
    if (first == nullptr || !closes(context_->extent.end)) return false;
    const bool shares =
        context_->article == TitleArticle::kNone && context_->status == TitleStatus::kCurrent;
    const TitleBinding copy = *first;
    add(copy.holder, copy.pattern, with(copy.holder), shares ? copy.status : context_->status);
    bindings_.back().anchor = copy.anchor;
    return true;
  }

  // The binding of the title that ends right before "and" and this one, where it stands behind its
  // holder.
  [[nodiscard]] const TitleBinding* title_joined_before() const {
    const std::uint32_t begin = context_->extent.begin;
    if (index_ == 0 || begin < sentence_.begin + 2 || lower(begin - 1) != "and") return nullptr;
    const bool adjoins = contexts_[index_ - 1].extent.end == begin - 1;
    if (!adjoins || bindings_.empty()) return nullptr;
    const TitleBinding& first = bindings_.back();
    if (first.phrase != static_cast<std::int32_t>(index_ - 1) || first.holder < 0) return nullptr;
    const bool behind = names_.range(first.holder).end < contexts_[index_ - 1].extent.begin;
    return behind && first.pattern != TitlePattern::kPrefix ? &first : nullptr;
  }

  bool bind_apposition() {
    if (context_->blocked || phrase_->plural || phrase_->entry->family == "courtesy") return false;
    const std::int32_t after = name_in_apposition_after();
    const bool dateline = after >= 0 && context_->extent.begin > sentence_.begin &&
                          is_dash(context_->extent.begin - 1);  // "CORK – The …"
    const std::int32_t before = dateline ? -1 : name_in_apposition_before();
    if ((after >= 0) == (before >= 0)) return false;  // none, or two possible holders
    const std::int32_t name = after >= 0 ? after : before;
    add(name, pattern_of(after >= 0), with(name));
    return true;
  }

  [[nodiscard]] TitlePattern pattern_of(bool name_after) const {
    if (name_after && follows_as()) return TitlePattern::kAs;
    const bool possessive = name_after && context_->article == TitleArticle::kDefinite &&
                            lower(context_->extent.begin) != "the";
    return possessive ? TitlePattern::kPossessive : TitlePattern::kApposition;
  }

  [[nodiscard]] bool follows_as() const {
    return context_->extent.begin > sentence_.begin && lower(context_->extent.begin - 1) == "as";
  }

  /// "The treasurer, Mr Roe": where the name begins.
  [[nodiscard]] std::uint32_t behind_courtesy(std::uint32_t at) const {
    if (!inside(at) || !is_one_of(kCourtesies, lower(at))) return at;
    return inside(at + 1) && lower(at + 1) == "." ? at + 2 : at + 1;
  }

  // "the chancellor, Olaf Holt, …"; "Germany's chancellor, …"; "As mayor, Ann Dole …".
  [[nodiscard]] std::int32_t name_in_apposition_after() const {
    const std::uint32_t end = context_->extent.end;
    const bool definite = context_->article == TitleArticle::kDefinite ||
                          context_->article == TitleArticle::kPossessive;
    if (!is_comma(end) || (!definite && !follows_as())) return -1;
    const std::uint32_t begin = behind_courtesy(end + 1);
    const std::int32_t name = names_.beginning_at(begin);
    if (!inside(begin) || !is_holder(name)) return -1;
    if (begin == end + 1 && is_governed() && !is_known_holder(name)) return -1;
    const std::uint32_t close = names_.range(name).end;
    if (follows_as()) return name;
    return closes(close) && !is_listed_after(close) ? name : -1;
  }

  // "the wife of the mayor, Ann Dole,": the name may be either's. "A spokesman for the mayor, …" is
  // taken as the mayor's.
  [[nodiscard]] bool is_governed() const {
    const std::uint32_t begin = context_->extent.begin;
    if (begin < sentence_.begin + 2) return false;
    const std::string& preposition = lower(begin - 1);
    if (preposition != "of" && preposition != "for" && preposition != "to") return false;
    if (annotation_.tokens[begin - 2].upos != Upos::kNoun) return false;
    const std::string& governor = lower(begin - 2);
    const bool spokes = governor.starts_with("spokes");
    const bool indefinite = begin >= sentence_.begin + 3 && lower(begin - 3) == "a";
    static constexpr std::array<std::string_view, 15> kPeople{
        "wife",  "husband", "son",    "daughter", "brother", "sister",    "mother",     "father",
        "widow", "deputy",  "lawyer", "friend",   "adviser", "successor", "predecessor"};
    if (spokes) return !indefinite;
    return is_one_of(kPeople, governor) || scan_.phrase_at[begin - 2] >= 0;
  }

  [[nodiscard]] bool is_known_holder(std::int32_t name) const {
    const OfficeEntry* office = lexicon_.office(phrase_->role, context_->jurisdiction);
    if (office == nullptr) return false;
    const auto held = lexicon_.offices_held(annotation_.text(annotation_.span(names_.range(name))));
    return std::ranges::find(held, office->id) != held.end();
  }

  [[nodiscard]] bool closes(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 9> kClosing{",", ".", ";",      ":",     ")",
                                                              "?", "!", "\u2014", "\u2013"};
    return !inside(i) || is_one_of(kClosing, raw(i)) || raw(i) == "\u201d" || raw(i) == "\"";
  }

  // "the chancellor, Ann Dole, and Bo Roe", "the mayor, Ann Dole, Bo Roe and …": a list of people.
  [[nodiscard]] bool is_listed_after(std::uint32_t close) const {
    if (!is_comma(close) || !inside(close + 1)) return false;
    std::uint32_t next = close + 1;
    if (lower(next) == "and" || lower(next) == "or") ++next;
    if (!inside(next)) return false;
    const bool listed = names_.beginning_at(next) >= 0 && is_holder(names_.beginning_at(next));
    return listed && (next > close + 1 || !closes_list_by_verb(next));
  }

  // "…, Ann Dole, Berlin said" is rare; a name right after the comma begins a list or another
  // clause.
  [[nodiscard]] bool closes_list_by_verb(std::uint32_t name) const {
    const std::uint32_t end = names_.range(names_.beginning_at(name)).end;
    return inside(end) && annotation_.tokens[end].upos == Upos::kVerb;
  }

  // "Ann Dole, the mayor of Cobb Hill, …"; "Ann Dole, 47, head of the office, …".
  [[nodiscard]] std::int32_t name_in_apposition_before() const {
    std::uint32_t begin = context_->extent.begin;
    if (begin < sentence_.begin + 2) return -1;
    const bool comma = is_comma(begin - 1);
    if (!comma && !is_dash(begin - 1)) return -1;
    std::int32_t name = names_.ending_before(begin - 1);
    if (name < 0 && comma && begin >= sentence_.begin + 4 && is_comma(begin - 3) &&
        annotation_.tokens[begin - 2].upos == Upos::kNum) {
      name = names_.ending_before(begin - 3);
    }
    if (!is_holder(name) || names_.range(name).begin < sentence_.begin) return -1;
    if (is_where(name)) return -1;
    if (!ends_apposition(context_->extent.end)) return -1;
    if (context_->article == TitleArticle::kNone && is_common_word() && !context_->has_of)
      return is_in_roster(name) ? name : -1;
    return is_in_list(name) ? -1 : name;
  }

  // "Ann Dole (centre) shakes hands": where somebody stands in a photograph.
  [[nodiscard]] bool is_place_in_picture() const {
    static constexpr std::array<std::string_view, 3> kPlaces{"centre", "center", "back"};
    return is_one_of(kPlaces, lower(context_->extent.begin));
  }

  // "Present: Ann Dole, chair; Bo Roe, clerk", "Dole (chair), Ms A.": the post is all that such a
  // list tells behind a name.
  [[nodiscard]] bool is_in_roster(std::int32_t name) const {
    const std::uint32_t end = context_->extent.end, begin = names_.range(name).begin;
    if (raw(context_->extent.begin - 1) == "(")
      return inside(end) && raw(end) == ")" && !is_place_in_picture();
    if (!closes(end)) return false;
    const auto divides = [&](std::uint32_t i) { return inside(i) && raw(i) == ";"; };
    return divides(end) || (begin > sentence_.begin && divides(begin - 1));
  }

  // "In Brussels, the prime minister, …": where it was, not who.
  [[nodiscard]] bool is_where(std::int32_t name) const {
    const std::uint32_t begin = names_.range(name).begin;
    return begin == sentence_.begin + 1 && (lower(begin - 1) == "in" || lower(begin - 1) == "at");
  }

  [[nodiscard]] bool ends_apposition(std::uint32_t end) const {
    static constexpr std::array<std::string_view, 9> kAfter{"who",   "whose", "from", "in", "since",
                                                            "until", "under", "at",   "to"};
    if (closes(end)) return true;
    if (is_one_of(kAfter, lower(end))) return true;
    // "Ann Dole, mayor of Cobb Hill and leader of the council, …".
    if (lower(end) != "and" || !inside(end + 1)) return false;
    if (scan_.phrase_at[end + 1] >= 0) return context_->article != TitleArticle::kDefinite;
    return context_->has_of && begins_second_office(end + 1);
  }

  // "Ann Dole, the mayor of Cobb Hill and the leader of the council, …": the comma tells that both
  // are hers.
  [[nodiscard]] bool begins_second_office(std::uint32_t at) const {
    if (index_ + 1 >= scan_.phrases.size() || scan_.phrases[index_ + 1].plural) return false;
    const TitleContext& second = contexts_[index_ + 1];
    return second.extent.begin == at && second.has_of && closes(second.extent.end);
  }

  // "Bo Roe, Ann Dole, the mayor and the clerk": the name is one of several before it, so the title
  // may be another person.
  [[nodiscard]] bool is_in_list(std::int32_t name) const {
    if (context_->article != TitleArticle::kDefinite || context_->has_of) return false;
    const std::uint32_t end = context_->extent.end;
    if (is_comma(end) && inside(end + 1) && (lower(end + 1) == "and" || lower(end + 1) == "the"))
      return true;
    const std::uint32_t begin = names_.range(name).begin;
    if (begin < sentence_.begin + 2 || !is_comma(begin - 1)) return false;
    const std::int32_t before = names_.ending_before(begin - 1);
    return before >= 0 && !is_where(before);  // "In Tessel, Ann Dole, the mayor, …"
  }

  // "Ann Dole is the mayor", "Ann Dole, who became mayor in May", "was elected president".
  bool bind_copula() {
    if (context_->blocked || phrase_->plural || context_->extent.begin < sentence_.begin + 2)
      return false;
    std::uint32_t verb = context_->extent.begin - 1;
    const bool as = lower(verb) == "as" || lower(verb) == "to";
    if (as) --verb;
    if (!inside(verb)) return false;
    const OfficeVerb* made = office_verb(verb);
    const bool be = !as && is_one_of(kBe, lower(verb));
    if (!be && (made == nullptr || (made->needs_as && !as))) return false;
    if (made != nullptr && !is_said_of_subject(*made, verb)) return false;
    const std::int32_t name = subject_before(verb);
    const bool bare = context_->article == TitleArticle::kNone && !context_->has_of;
    if (!is_holder(name) || (be && is_common_word() && bare)) return false;
    TitleStatus status = made == nullptr ? context_->status : status_by_verb(*made, verb);
    if (status == TitleStatus::kCurrent && lower(verb).starts_with("becom"))
      status = TitleStatus::kThen;
    if (status == TitleStatus::kCurrent && lower(verb) == "became") status = TitleStatus::kThen;
    add(name, as ? TitlePattern::kAs : TitlePattern::kCopula, with(name), status);
    bindings_.back().anchor = verb;
    return true;
  }

  // "Dole was elected", "Dole, elected in May", not "Dole appointed Roe chair".
  [[nodiscard]] bool is_said_of_subject(const OfficeVerb& made, std::uint32_t verb) const {
    if (!made.passive) return true;
    if (is_comma(verb - 1)) return true;
    for (std::uint32_t i = verb; i > sentence_.begin && is_verb_group(i - 1); --i) {
      static constexpr std::array<std::string_view, 7> kPassive{"was", "were",  "is", "been",
                                                                "be",  "being", "got"};
      if (is_one_of(kPassive, lower(i - 1))) return true;
    }
    return false;
  }

  [[nodiscard]] const OfficeVerb* office_verb(std::uint32_t i) const {
    const auto* found =
        std::ranges::find(kOfficeVerbs, std::string_view(lower(i)), &OfficeVerb::word);
    if (found == kOfficeVerbs.end()) return nullptr;
    return needs_office_after(i) && !is_office_taken(i) ? nullptr : found;
  }

  // "took office as mayor", "has taken over as mayor", not "took bribes as mayor".
  [[nodiscard]] bool needs_office_after(std::uint32_t i) const {
    return lower(i).starts_with("took") || lower(i).starts_with("take") || lower(i) == "assumed";
  }
  [[nodiscard]] bool is_office_taken(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 5> kTaken{"office", "over", "charge", "power",
                                                            "duty"};
    return inside(i + 1) && is_one_of(kTaken, lower(i + 1));
  }

  // What the verb makes of its subject here: who is yet to be sworn in does not hold the office.
  [[nodiscard]] TitleStatus status_by_verb(const OfficeVerb& made, std::uint32_t verb) const {
    if (context_->status != TitleStatus::kCurrent) return context_->status;
    const bool holds = made.status == TitleStatus::kCurrent || made.status == TitleStatus::kThen;
    return made.passive && holds && is_to_come(verb) ? TitleStatus::kElect : made.status;
  }

  // "will be sworn in", "is due to be appointed".
  [[nodiscard]] bool is_to_come(std::uint32_t verb) const {
    std::uint32_t i = verb;
    while (i > sentence_.begin && is_adverb(i - 1)) --i;
    return i > sentence_.begin && (lower(i - 1) == "be" || lower(i - 1) == "being");
  }

  // The name right before the verb group: auxiliaries, adverbs, "not" and ", who" may stand
  // between.
  [[nodiscard]] std::int32_t subject_before(std::uint32_t verb) const {
    std::uint32_t i = verb;
    while (i > sentence_.begin && is_verb_group(i - 1)) --i;
    if (i > sentence_.begin && lower(i - 1) == "who") --i;
    if (i > sentence_.begin && is_comma(i - 1) && i < verb) --i;
    const std::int32_t name = names_.ending_before(i);
    return name >= 0 && names_.range(name).begin >= sentence_.begin && !is_object(name) ? name : -1;
  }

  [[nodiscard]] bool is_verb_group(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 21> kGroup{
        "has",  "had",  "have",     "was",      "is",    "been",    "be",
        "were", "will", "also",     "first",    "then",  "once",    "later",
        "now",  "just", "recently", "narrowly", "began", "started", "continued"};
    return is_one_of(kGroup, lower(i)) || is_adverb(i);
  }
  [[nodiscard]] bool is_adverb(std::uint32_t i) const {
    return annotation_.tokens[i].upos == Upos::kAdv && names_.name_at[i] < 0 && lower(i) != "who";
  }

  // "the aide to Ann Dole was elected", "the murder of Bo Roe became": the name is not the subject.
  [[nodiscard]] bool is_object(std::int32_t name) const {
    const std::uint32_t begin = names_.range(name).begin;
    if (begin == sentence_.begin) return false;
    std::uint32_t before = begin - 1;
    while (before > sentence_.begin && scan_.phrase_at[before] >= 0) --before;
    return annotation_.tokens[before].upos == Upos::kAdp || lower(before) == "of" ||
           lower(before) == "and";
  }

  // "resigned as mayor", "stepped down as the country's president": the subject further to the
  // left.
  bool bind_as() {
    if (context_->blocked || phrase_->plural || !follows_as()) return false;
    std::uint32_t i = context_->extent.begin - 1;
    if (const std::int32_t name = name_before_as(i); name >= 0) {
      add(name, TitlePattern::kAs, with(name));
      return true;
    }
    for (std::uint32_t steps = 0; steps < 4 && i > sentence_.begin; ++steps) {
      --i;
      const OfficeVerb* made = office_verb(i);
      if (made == nullptr) continue;
      const std::int32_t name = subject_before(i);
      if (!is_holder(name)) return false;
      if (!is_said_of_subject(*made, i)) return bind_successor(name, i);
      add(name, TitlePattern::kAs, with(name), status_by_verb(*made, i));
      bindings_.back().anchor = i;
      return true;
    }
    return false;
  }

  // "Bo Roe succeeded Ann Dole as mayor": he held it from then on, she no longer.
  bool bind_successor(std::int32_t successor, std::uint32_t verb) {
    if (lower(verb) != "succeeded" && lower(verb) != "replaced") return false;
    if (context_->status != TitleStatus::kCurrent) return false;
    add(successor, TitlePattern::kAs, with(successor), TitleStatus::kThen);
    bindings_.back().anchor = verb;
    const std::int32_t predecessor = names_.ending_before(context_->extent.begin - 1);
    if (predecessor != successor && is_holder(predecessor) &&
        names_.range(predecessor).begin > verb) {
      add(predecessor, TitlePattern::kAs, with(predecessor), TitleStatus::kFormer);
    }
    return true;
  }

  // "The union's general secretary is Ann Dole": the post, then who holds it.
  bool bind_inverted() {
    const std::uint32_t verb = context_->extent.end;
    const bool definite = context_->article == TitleArticle::kDefinite && !phrase_->plural;
    if (context_->blocked || !definite || !inside(verb + 1)) return false;
    return !is_governed() && bind_after_verb(verb);
  }

  // "Their leader, who has been the union's secretary for six years, is Ann Dole".
  bool bind_relative() {
    std::uint32_t i = context_->extent.begin;
    if (context_->blocked || phrase_->plural || !inside(i) || i == sentence_.begin) return false;
    if (lower(i - 1) != "been" && lower(i - 1) != "is") return false;
    for (--i; i > sentence_.begin && is_verb_group(i); --i) {
    }
    if (lower(i) != "who" || i == sentence_.begin || names_.name_at[i - 1] >= 0) return false;
    if (is_comma(i - 1) && i > sentence_.begin + 1 && names_.name_at[i - 2] >= 0) return false;
    constexpr std::uint32_t kReach = 8;  // words of the clause behind the title
    for (std::uint32_t end = context_->extent.end; end < context_->extent.end + kReach; ++end) {
      if (is_comma(end)) return bind_after_verb(end + 1);
    }
    return false;
  }

  // "is Ann Dole" and the end of the clause.
  bool bind_after_verb(std::uint32_t verb) {
    if (!inside(verb + 1) || (lower(verb) != "is" && lower(verb) != "remains")) return false;
    const std::int32_t name = names_.beginning_at(verb + 1);
    if (!is_holder(name)) return false;
    const std::uint32_t end = names_.range(name).end;
    if (!closes(end) && lower(end) != "and" && lower(end) != "who") return false;
    add(name, TitlePattern::kCopula, with(name));
    bindings_.back().anchor = verb;
    return true;
  }

  // "Ann Dole, who as treasurer signs the cheques", "Ann Dole, as treasurer, signs".
  [[nodiscard]] std::int32_t name_before_as(std::uint32_t as) const {
    std::uint32_t i = as;
    const bool who = i > sentence_.begin && lower(i - 1) == "who";
    if (who) --i;
    if (i == sentence_.begin || !is_comma(i - 1)) return -1;
    if (!who && !closes(context_->extent.end)) return -1;
    const std::int32_t name = names_.ending_before(i - 1);
    return is_holder(name) && names_.range(name).begin >= sentence_.begin ? name : -1;
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const TitleScan& scan_;
  const NameTable& names_;
  const std::vector<TitleContext>& contexts_;
  std::size_t index_ = 0;
  const TitlePhrase* phrase_ = nullptr;
  const TitleContext* context_ = nullptr;
  TokenRange sentence_;
  std::vector<bool> bound_;
  std::vector<TitleBinding> bindings_;
};

}  // namespace

std::vector<TitleBinding> bind_titles(const Annotation& annotation, const LexiconIndex& lexicon,
                                      const TitleScan& scan, const NameTable& names,
                                      const std::vector<TitleContext>& contexts) {
  return TitleBinder(annotation, lexicon, scan, names, contexts).bind();
}

}  // namespace belie
