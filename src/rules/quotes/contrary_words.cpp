// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/contrary_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace belie {
namespace {

/// Lemmas of two sides. A word with other common meanings is left out. Our own list.
constexpr std::array<std::pair<std::string_view, std::string_view>, 66> kContraries{{
    {"rise;increase;grow;climb;jump;surge;soar;raise;lift;hike;boost;growth;upturn;up;"
     "expand;expansion;spike;skyrocket;rebound;double;triple;improve;strengthen",
     "fall;decrease;drop;decline;sink;plunge;slump;tumble;plummet;slide;shrink;lower;reduce;"
     "reduction;cut;slash;downturn;dip;dwindle;halve;weaken;worsen;contract"},
    {"open;opening;reopen;reopening", "close;closing;closure;shut;shutter;shutdown"},
    {"accept;approve;approval;endorse;agree;ratify;pass;adopt",
     "reject;rejection;refuse;refusal;veto;rebuff;spurn;decline"},
    {"support;back;backing;favour;favor;supporter;proponent",
     "oppose;opposition;resist;opponent;condemn"},
    {"win;winner", "lose;loser"},
    {"open;allow;permit;permission;legalise;legalize;authorise;authorize;enable;let",
     "ban;forbid;prohibit;bar;outlaw;prevent;prohibition;disallow;block"},
    {"include;including;inclusion", "exclude;excluding;exclusion;except;omit"},
    {"arrive;arrival", "depart;departure;leave"},
    {"start;begin;beginning;launch;resume;resumption",
     "end;finish;stop;halt;suspend;suspension;cease"},
    {"succeed;success;successful;successfully", "fail;failure;unsuccessful;unsuccessfully"},
    {"guilty;convict;conviction", "innocent;acquit;acquittal"},
    {"arrest;detain;jail;imprison;imprisonment", "free;freed;release"},
    {"attack;assault;offensive", "defend;defence;defense;protect"},
    {"hire;recruit;recruitment", "fire;sack;dismiss;dismissal;lay"},
    {"join", "quit;leave"},
    {"confirm;confirmation;admit;acknowledge", "deny;denial"},
    {"praise;laud;hail;applaud", "criticise;criticize;criticism;condemn;slam;blast;denounce"},
    {"remember", "forget"},
    {"survive;survivor;alive;living", "die;dead;death;kill;perish;killed"},
    {"find;discover;recover", "lose;miss"},
    {"build;construct;construction;erect", "demolish;demolition;dismantle;raze"},
    {"create;establish;found", "abolish;dissolve;scrap;disband"},
    {"enter;entry", "exit;leave"},
    {"advance", "retreat;withdraw;withdrawal"},
    {"import", "export"},
    {"hope;optimism;optimistic", "fear;pessimism;pessimistic"},
    {"love;like", "hate;dislike"},
    {"encourage", "discourage;deter"},
    {"appear;emerge", "disappear;vanish"},
    {"connect;unite;merge", "disconnect;divide;separate;split"},
    {"attend", "skip;boycott"},
    {"obey;comply", "disobey;defy;flout"},
    {"agree;agreement", "disagree;disagreement;dispute"},
    {"war;hostility", "peace;peaceful;truce;ceasefire"},
    {"high;higher;highest", "low;lower;lowest"},
    {"large;larger;largest;big;bigger;biggest;huge", "small;smaller;smallest;tiny"},
    {"long;longer;longest", "short;shorter;shortest"},
    {"fast;faster;quick;quickly;rapid;rapidly;quicker", "slow;slower;slowly"},
    {"strong;stronger;strongest", "weak;weaker;weakest"},
    {"rich;richer;wealthy;richest", "poor;poorer;poorest"},
    {"old;older;oldest;elderly", "young;younger;youngest"},
    {"new", "old"},
    {"good;better;best;right;correct", "bad;worse;worst;wrong;incorrect"},
    {"safe;safer;safely", "dangerous;unsafe"},
    {"legal;lawful;legally", "illegal;unlawful;illegally"},
    {"public;publicly", "private;secret;secretly;privately"},
    {"domestic;internal", "foreign;external"},
    {"urban", "rural"},
    {"violent;violently", "peaceful;nonviolent;peacefully"},
    {"permanent;permanently", "temporary;temporarily"},
    {"voluntary;voluntarily", "compulsory;mandatory"},
    {"possible;likely", "impossible;unlikely"},
    {"expensive;costly", "cheap;inexpensive"},
    {"hot;warm;warmer;hottest", "cold;cool;colder;coldest"},
    {"wet", "dry"},
    {"direct;directly", "indirect;indirectly;roundabout"},
    {"positive;positively", "negative;negatively"},
    {"male;man;men;boy", "female;woman;women;girl"},
    {"husband", "wife"},
    {"father", "mother"},
    {"son", "daughter"},
    {"brother", "sister"},
    {"with", "without"},
    {"always;often;frequently", "never;rarely;seldom"},
    {"everyone;everybody", "nobody"},
    {"profit;surplus", "deficit"},
}};

/// Sets of which one member at a time is said of a thing.
constexpr std::array<std::string_view, 10> kSets{
    "red;blue;green;yellow;purple;orange;pink;white;black;brown;grey;gray;violet",
    "north;south;east;west",
    "northern;southern;eastern;western",
    "northeast;northwest;southeast;southwest",
    "spring;summer;autumn;winter",
    "breakfast;lunch;dinner",
    "football;basketball;baseball;rugby;cricket;tennis;hockey;volleyball;golf",
    "earthquake;flood;hurricane;tornado;tsunami;wildfire;landslide;avalanche;drought",
    "gold;silver;bronze",
    "left;right"};

using Index = std::multimap<std::string, ContraryPlace, std::less<>>;

void enter(Index& index, std::string_view words, ContraryPlace place) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(';'), words.size());
    index.emplace(std::string(words.substr(0, end)), place);
    words.remove_prefix(std::min(end + 1, words.size()));
    if (place.set) ++place.side;
  }
}

const Index& places() {
  static const Index index = [] {
    Index built;
    std::uint16_t group = 0;
    for (const auto& [first, second] : kContraries) {
      enter(built, first, {group, 0, false});
      enter(built, second, {group, 1, false});
      ++group;
    }
    for (const std::string_view set : kSets) enter(built, set, {group++, 0, true});
    return built;
  }();
  return index;
}

template <typename Compare>
bool any_place(std::string_view a, std::string_view b, Compare compare) {
  const auto [first, last] = places().equal_range(a);
  const auto [other, end] = places().equal_range(b);
  for (auto x = first; x != last; ++x) {
    for (auto y = other; y != end; ++y) {
      if (x->second.group == y->second.group && compare(x->second.side, y->second.side))
        return true;
    }
  }
  return false;
}

}  // namespace

std::vector<ContraryPlace> contrary_places(std::string_view lemma) {
  std::vector<ContraryPlace> found;
  const auto [first, last] = places().equal_range(lemma);
  for (auto at = first; at != last; ++at) found.push_back(at->second);
  return found;
}

bool are_contrary(std::string_view a, std::string_view b) {
  return any_place(a, b, std::not_equal_to{});
}

bool are_alike(std::string_view a, std::string_view b) {
  return a == b || any_place(a, b, std::equal_to{});
}

}  // namespace belie
