// SPDX-License-Identifier: Apache-2.0
#include "claims/spot_phrases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/word_list.h"
#include "language/characters.h"

namespace belie {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Words for sides, and the side.
constexpr std::array<Pair, 35> kSides{
    {{"north", "north"},       {"northern", "north"},      {"northerly", "north"},
     {"northward", "north"},   {"northbound", "north"},    {"south", "south"},
     {"southern", "south"},    {"southerly", "south"},     {"southward", "south"},
     {"southbound", "south"},  {"east", "east"},           {"eastern", "east"},
     {"easterly", "east"},     {"eastward", "east"},       {"eastbound", "east"},
     {"west", "west"},         {"western", "west"},        {"westerly", "west"},
     {"westward", "west"},     {"westbound", "west"},      {"left", "left"},
     {"lefthand", "left"},     {"right", "right"},         {"righthand", "right"},
     {"port", "port"},         {"starboard", "starboard"}, {"front", "front"},
     {"rear", "rear"},         {"upstream", "upstream"},   {"downstream", "downstream"},
     {"upper", "upper"},       {"lower", "lower"},         {"inbound", "inbound"},
     {"outbound", "outbound"}, {"landward", "landward"}}};

constexpr std::array<Pair, 10> kOpposites{{{"north", "south"},
                                           {"northeast", "southwest"},
                                           {"northwest", "southeast"},
                                           {"east", "west"},
                                           {"left", "right"},
                                           {"port", "starboard"},
                                           {"front", "rear"},
                                           {"upstream", "downstream"},
                                           {"upper", "lower"},
                                           {"inbound", "outbound"}}};

/// Nouns for parts of which a thing has one at each side, by sort. Our own list.
struct Sort {
  std::string_view name;
  bool wide;
  std::string_view nouns;
};
constexpr std::array<Sort, 27> kSorts{{
    {"bank", false,
     "bank;shore;riverbank;lakeside;shoreline;embankment;waterfront;towpath;lakeshore;riverside;"
     "foreshore"},
    {"wing", false, "wing;annexe;annex"},
    {"entrance", false, "entrance;door;gate;doorway;gateway;exit"},
    {"portal", false, "portal"},
    {"face", false, "face;slope;flank;ridge;wall;spur;couloir;hillside;arete"},
    {"shaft", false, "shaft;gallery;pit;drift;tunnel;tube;bore;adit"},
    {"lane", false, "lane;carriageway;track;line"},
    {"platform", false, "platform;stop"},
    {"tower", false, "tower;spire;turret;steeple;chimney"},
    {"stand", false, "stand;terrace;grandstand;tribune"},
    {"pier", false, "pier;pillar;abutment;pylon;buttress;trestle"},
    {"quay", false, "quay;jetty;dock;wharf;basin;harbour;mole;breakwater;berth;marina"},
    {"hull", false, "bow;hull;engine;propeller;rudder;quarter;beam"},
    {"limb", false,
     "leg;knee;arm;hand;eye;ankle;shoulder;foot;thigh;ear;wrist;elbow;hip;calf;lung;kidney;thumb;"
     "shin;heel;forearm;collarbone;hamstring;cheek"},
    {"wheel", false, "wheel;axle;tyre;tire"},
    {"transept", false, "transept;aisle;chapel;nave"},
    {"tip", false, "point;tip;cape;headland;promontory;spit"},
    {"room", false, "room;hall;chamber;court;courtroom;ward;theatre;studio;lab;laboratory"},
    {"runway", false, "runway;taxiway;apron;hangar;terminal"},
    {"field", false, "field;paddock;meadow;pasture;orchard;vineyard;lawn"},
    {"cabin", false, "cabin;compartment;carriage;deck;hold"},
    {"reactor", false, "reactor;turbine;generator;furnace"},
    {"coast", false, "coast;coastline;seaboard"},
    {"rim", false, "rim;fringe;perimeter"},
    {"side", true, "side;half"},
    {"end", true, "end;edge;corner;tail;extremity"},
    {"part", true, "part;district;suburb;outskirt;outskirts;quarter;sector;section;neighbourhood"},
}};

/// Sorts of which several may bear numbers: "platform 4", "Ward 12".
constexpr std::string_view kNumbered =
    "platform;gate;ward;room;runway;lane;pier;berth;terminal;court;courtroom;hall;hangar;dock;"
    "track;reactor;shaft;junction;block;bay;stand;cell;theatre;studio;unit;turbine;carriage;"
    "plot;field;barn;pit;well;silo;tunnel;pump;furnace";

/// Sorts that bear names of their own: "the Coal Quay".
constexpr std::string_view kNamed =
    "quay;wharf;pier;dock;jetty;wing;bank;side;shore;entrance;gate;portal;stand;basin;plateau;"
    "terminal;hangar;ward";

constexpr std::array<Pair, 13> kOrdinals{{{"first", "1"},
                                          {"second", "2"},
                                          {"third", "3"},
                                          {"fourth", "4"},
                                          {"fifth", "5"},
                                          {"sixth", "6"},
                                          {"seventh", "7"},
                                          {"eighth", "8"},
                                          {"ninth", "9"},
                                          {"tenth", "10"},
                                          {"ground", "0"},
                                          {"top", "top"},
                                          {"uppermost", "top"}}};

constexpr std::string_view kCellars = "cellar;basement;crypt;vault;undercroft";
constexpr std::string_view kAttics = "attic;loft;garret";

bool lists(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find(';'));
    if (one == word) return true;
    list.remove_prefix(std::min(list.size(), one.size() + 1));
  }
  return false;
}

template <std::size_t N>
std::string_view second_of(const std::array<Pair, N>& rows, std::string_view word) {
  const auto* row = std::ranges::find(rows, word, &Pair::first);
  return row == rows.end() ? std::string_view() : row->second;
}

const Sort* sort_of(std::string_view noun) {
  const auto* sort =
      std::ranges::find_if(kSorts, [&](const Sort& row) { return lists(row.nouns, noun); });
  return sort == kSorts.end() ? nullptr : sort;
}

class SpotReader {
 public:
  explicit SpotReader(const Annotation& annotation)
      : annotation_(annotation), name_of_(annotation.tokens.size()) {
    for (const Mention& mention : annotation.mentions) {
      if (mention.kind != MentionKind::kName) continue;
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
        name_of_[i] = &mention;
    }
  }

  [[nodiscard]] std::vector<SpotPhrase> all() const {
    std::vector<SpotPhrase> found;
    const auto count = static_cast<std::uint32_t>(annotation_.tokens.size());
    for (std::uint32_t i = 0; i < count;) {
      auto spot = at(i);
      i = spot ? std::max(i + 1, spot->tokens.end) : i + 1;
      if (spot) found.push_back(std::move(*spot));
    }
    return found;
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return at < annotation_.tokens.size() ? normal_form(annotation_.word(TokenIndex{at})) : "";
  }
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const {
    return annotation_.lemma(TokenIndex{at});
  }
  [[nodiscard]] const TokenRange& sentence(std::uint32_t at) const {
    return annotation_.sentences[annotation_.tokens[at].sentence.index()].tokens;
  }
  [[nodiscard]] bool is_noun(std::uint32_t at) const {
    const Upos tag = annotation_.tokens[at].upos;
    return tag == Upos::kNoun || tag == Upos::kPropn;
  }
  [[nodiscard]] bool is_capital(std::uint32_t at) const {
    const std::string_view word = annotation_.word(TokenIndex{at});
    return !word.empty() && normal_form(word).front() != word.front();
  }
  [[nodiscard]] bool is_plural(std::uint32_t at) const {
    const Xpos tag = annotation_.tokens[at].xpos;
    return tag == Xpos::kNns || tag == Xpos::kNnps;
  }

  [[nodiscard]] std::optional<SpotPhrase> at(std::uint32_t i) const {
    if (auto spot = side(i)) return spot;
    if (auto spot = level(i)) return spot;
    if (auto spot = number(i)) return spot;
    return name(i);
  }

  /// "north - eastern", "north-south": no plain side.
  [[nodiscard]] bool is_compound(std::uint32_t i) const {
    const TokenRange around = sentence(i);
    const auto hyphen = [&](std::uint32_t at) {
      return around.contains(at) && annotation_.word(TokenIndex{at}) == "-";
    };
    if (i > around.begin && hyphen(i - 1)) return true;
    if (!hyphen(i + 1)) return false;
    const std::string next = lower(i + 2);  // "left-hand", "south-facing"
    return next != "hand" && next != "facing";
  }

  [[nodiscard]] std::optional<SpotPhrase> side(std::uint32_t i) const {
    if (auto spot = quarter(i)) return spot;
    const std::string_view value = second_of(kSides, lower(i));
    if (value.empty() || is_compound(i)) return std::nullopt;
    if (auto spot = bearing(i, value)) return spot;
    if (auto spot = facing(i, value)) return spot;
    return side_of_noun(i, value);
  }

  /// "the north wing", "the left river bank", "the southern tunnel portal".
  [[nodiscard]] std::optional<SpotPhrase> side_of_noun(std::uint32_t i,
                                                       std::string_view value) const {
    const TokenRange around = sentence(i);
    std::uint32_t noun = i + 1;
    const bool joined = around.contains(i + 2) && annotation_.word(TokenIndex{i + 1}) == "-";
    if (joined) noun = i + 3;  // "left-hand side"
    const std::uint32_t first = noun;
    while (around.contains(noun + 1) && is_noun(noun + 1) && noun < first + 2) ++noun;
    if (!around.contains(noun) || is_plural(noun)) return std::nullopt;
    if (noun > first && sort_of(lower(noun)) == nullptr && sort_of(lower(first)) != nullptr)
      return std::nullopt;  // "the left bank path"
    const Sort* sort = sort_of(is_capital(noun) ? lower(noun) : std::string(lemma(noun)));
    if (sort == nullptr || is_region(i, noun, *sort)) return std::nullopt;
    SpotPhrase spot;
    spot.base = sort->name;
    spot.wide = sort->wide;
    spot.value = value;
    spot.tokens = {i, noun + 1};
    if (value == "port" || value == "starboard") spot.base = "hull", spot.wide = false;
    read_owner(spot, noun + 1);
    return spot;
  }

  /// "the West Bank", "the East Coast", "the Left Bank", "the right side of history".
  [[nodiscard]] bool is_region(std::uint32_t i, std::uint32_t noun, const Sort& sort) const {
    const bool both = is_capital(i) && is_capital(noun) && i != sentence(i).begin;
    constexpr std::array<std::string_view, 7> kRegions{"bank", "coast", "end", "side",
                                                       "tip",  "wing",  "part"};
    if (both && is_one_of(kRegions, sort.name)) return true;
    const std::string word = lower(i);
    if ((word == "right" || word == "left" || word == "upper" || word == "lower") && sort.wide) {
      // "on the right side" is a side only with a determiner before it and a thing behind it.
      const bool of = lower(noun + 1) == "of";
      const std::string of_what = lower(noun + 2);
      return !of || (of_what != "the" && of_what != "a" && of_what != "his" && of_what != "her");
    }
    if (word == "left" || word == "front" || word == "right") {
      const std::uint32_t begin = sentence(i).begin;
      const std::string before = i > begin ? lower(i - 1) : "";
      const Xpos tag = i > begin ? annotation_.tokens[i - 1].xpos : Xpos::kNn;
      return before != "the" && before != "a" && tag != Xpos::kPrpPoss && tag != Xpos::kPos;
    }
    return false;
  }

  /// "faces south", "south-facing", "to starboard".
  [[nodiscard]] std::optional<SpotPhrase> facing(std::uint32_t i, std::string_view value) const {
    const TokenRange around = sentence(i);
    const std::string before = i > around.begin ? lower(i - 1) : "";
    const bool faces = i > around.begin && lemma(i - 1) == "face";
    const bool compound = lower(i + 1) == "-" && lower(i + 2) == "facing";
    const bool ship = (value == "starboard" || value == "port") && before == "to";
    if (!faces && !compound && !ship) return std::nullopt;
    if (ship && value == "port" && is_noun_phrase_end(i) && lower(i + 1) == "of")
      return std::nullopt;
    SpotPhrase spot;
    spot.base = ship ? "hull" : "face";
    spot.value = value;
    spot.tokens = {i, compound ? i + 3 : i + 1};
    return spot;
  }

  [[nodiscard]] bool is_noun_phrase_end(std::uint32_t i) const {
    return !sentence(i).contains(i + 1) || !is_noun(i + 1);
  }

  /// "south of the town", "to the north of Langanes".
  [[nodiscard]] std::optional<SpotPhrase> bearing(std::uint32_t i, std::string_view value) const {
    const bool compass = value == "north" || value == "south" || value == "east" ||
                         value == "west" || value == "upstream" || value == "downstream";
    const std::string word = lower(i);
    if (!compass || word.ends_with("ern") || lower(i + 1) != "of") return std::nullopt;
    SpotPhrase spot;
    spot.kind = SpotKind::kBearing;
    spot.base = "bearing";
    spot.value = value;
    spot.wide = true;
    spot.tokens = {i, i + 1};
    read_owner(spot, i + 1);
    if (spot.owner.empty()) return std::nullopt;
    return spot;
  }

  /// "southwest of the light", "south-west of it": a quarter of the compass.
  [[nodiscard]] std::optional<SpotPhrase> quarter(std::uint32_t i) const {
    constexpr std::array<std::string_view, 4> kQuarters{"northeast", "northwest", "southeast",
                                                        "southwest"};
    const bool joined = lower(i + 1) == "-";
    const std::string word = joined ? lower(i) + lower(i + 2) : lower(i);
    const std::uint32_t of = joined ? i + 3 : i + 1;
    const auto* value = std::ranges::find(kQuarters, word);
    if (value == kQuarters.end() || lower(of) != "of") return std::nullopt;
    SpotPhrase spot;
    spot.kind = SpotKind::kBearing;
    spot.base = "bearing";
    spot.value = std::string(*value);
    spot.wide = true;
    spot.tokens = {i, of};
    read_owner(spot, of);
    return spot.owner.empty() ? std::nullopt : std::optional(spot);
  }

  /// "of the lake", "of Yell": the name, or the last noun.
  void read_owner(SpotPhrase& spot, std::uint32_t of) const {
    const TokenRange around = sentence(spot.tokens.begin);
    if (!around.contains(of + 1) || lower(of) != "of") return;
    for (std::uint32_t i = of + 1; i < std::min(around.end, of + 7); ++i) {
      if (const Mention* mention = name_of_[i]; mention != nullptr) {
        spot.owner = normal_form(annotation_.text(mention->span));
        if (spot.owner.starts_with("the ")) spot.owner.erase(0, 4);
        spot.tokens.end = mention->tokens.end;
        return;
      }
      const bool last = !around.contains(i + 1) || !is_noun(i + 1);
      if (is_noun(i) && last) {
        if (lower(i + 1) == "of") continue;  // "of the town of Brazi"
        spot.owner = std::string(lemma(i));
        spot.tokens.end = i + 1;
        return;
      }
      const Upos tag = annotation_.tokens[i].upos;
      const bool inside = tag == Upos::kDet || tag == Upos::kAdj || is_noun(i) ||
                          tag == Upos::kPron || tag == Upos::kAdp;
      if (!inside) return;
    }
  }

  /// "in the cellar", "on the third floor".
  [[nodiscard]] std::optional<SpotPhrase> level(std::uint32_t i) const {
    if (i == sentence(i).begin || annotation_.tokens[i].upos == Upos::kVerb) return std::nullopt;
    const std::string word = lower(i);
    SpotPhrase spot;
    spot.kind = SpotKind::kLevel;
    spot.base = "floor";
    spot.tokens = {i, i + 1};
    const bool the = lower(i - 1) == "the";
    if (the && lists(kCellars, word)) {
      spot.value = "cellar";
    } else if (the && lists(kAttics, word)) {
      spot.value = "attic";
    } else {
      const std::string next = lower(i + 1);
      if (next != "floor" && next != "storey" && next != "story") return std::nullopt;
      spot.value = second_of(kOrdinals, word);
      if (spot.value.empty() && word.size() > 2 && word.front() >= '1' && word.front() <= '9')
        spot.value = word.substr(0, word.find_first_not_of("0123456789"));
      if (spot.value.empty()) return std::nullopt;
      spot.tokens.end = i + 2;
    }
    if (is_noun_phrase_end(spot.tokens.end - 1)) return spot;
    return lower(i + 1) == "floor" ? std::optional(spot) : std::nullopt;
  }

  /// "platform 4", "Ward 12", "Block C".
  [[nodiscard]] std::optional<SpotPhrase> number(std::uint32_t i) const {
    const std::string word = lower(i);
    if (!is_noun(i) || is_plural(i) || !lists(kNumbered, word)) return std::nullopt;
    const TokenRange around = sentence(i);
    std::uint32_t at = i + 1;
    if (around.contains(at) && (lower(at) == "no" || lower(at) == "number")) ++at;
    if (around.contains(at) && lower(at) == ".") ++at;
    if (!around.contains(at)) return std::nullopt;
    const std::string_view value = annotation_.word(TokenIndex{at});
    const bool digits = value.find_first_not_of("0123456789") == std::string_view::npos;
    const bool letter =
        value.size() == 1 && value.front() >= 'B' && value.front() <= 'Z' && value.front() != 'I';
    constexpr std::size_t kLongest = 3;
    if (value.empty() || value.size() > kLongest || (!digits && !letter)) return std::nullopt;
    if (around.contains(at + 1) && digits && is_noun(at + 1)) return std::nullopt;
    SpotPhrase spot;
    spot.kind = SpotKind::kNumber;
    spot.base = word;
    spot.value = std::string(value);
    spot.tokens = {i, at + 1};
    return spot;
  }

  /// "the Coal Quay", "the Buda side", "on the Kanin plateau".
  [[nodiscard]] std::optional<SpotPhrase> name(std::uint32_t i) const {
    if (!is_noun(i) || is_plural(i) || i < sentence(i).begin + 2) return std::nullopt;
    const std::string word = lower(i);
    if (!lists(kNamed, word) || !is_capital(i - 1) || !is_noun_phrase_end(i)) return std::nullopt;
    if (lower(i - 2) != "the" || !is_noun(i - 1)) return std::nullopt;
    const std::string value = lower(i - 1);
    if (!second_of(kSides, value).empty()) return std::nullopt;
    const Sort* sort = sort_of(word);
    SpotPhrase spot;
    spot.kind = SpotKind::kName;
    spot.base = sort != nullptr && !sort->wide ? sort->name : std::string_view(word);
    if (spot.base == "side") spot.base = "bank";
    spot.value = value;
    spot.tokens = {i - 1, i + 1};
    return spot;
  }

  const Annotation& annotation_;
  std::vector<const Mention*> name_of_;  // by token; nullptr: no name
};

}  // namespace

std::vector<SpotPhrase> read_spots(const Annotation& annotation) {
  return SpotReader(annotation).all();
}

std::string_view sort_of_spot(std::string_view noun) {
  const Sort* sort = sort_of(noun);
  return sort == nullptr ? std::string_view() : sort->name;
}

std::string_view opposite_of(std::string_view side) {
  for (const auto& [one, other] : kOpposites) {
    if (side == one) return other;
    if (side == other) return one;
  }
  return "";
}

bool exclude_each_other(const SpotPhrase& a, const SpotPhrase& b) {
  if (a.base != b.base) {
    const auto is_side = [](const SpotPhrase& spot) {
      return spot.kind == SpotKind::kSide || spot.kind == SpotKind::kName;
    };
    const bool sides = is_side(a) && is_side(b) && (a.wide || b.wide);
    if (!sides) return false;
  }
  if (a.kind != b.kind) {
    // "the Eastern Quay" and "the Coal Quay".
    const bool names = (a.kind == SpotKind::kName || b.kind == SpotKind::kName) &&
                       a.base == "quay" && b.base == "quay";
    return names && a.value != b.value;
  }
  if (a.kind == SpotKind::kSide || a.kind == SpotKind::kBearing)
    return opposite_of(a.value) == b.value;
  return a.value != b.value;
}

std::string to_text(const SpotPhrase& spot) {
  std::string text = fmt::format("{} {}", spot.value, spot.base);
  if (!spot.owner.empty()) text += " of " + spot.owner;
  return text;
}

}  // namespace belie
