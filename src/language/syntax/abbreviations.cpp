// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/abbreviations.h"

#include <algorithm>
#include <array>

namespace belie {

namespace {

using std::string_view_literals::operator""sv;

// Sorted, so that they can be searched.
constexpr std::array kTitles = {
    "Adm"sv,  "Amb"sv,   "Asst"sv, "Atty"sv, "Bp"sv,    "Brig"sv, "Capt"sv, "Cdr"sv,    "Cmdr"sv,
    "Col"sv,  "Comdr"sv, "Cpl"sv,  "Cpt"sv,  "Det"sv,   "Dr"sv,   "Drs"sv,  "Fr"sv,     "Ft"sv,
    "Gen"sv,  "Gov"sv,   "Hon"sv,  "Insp"sv, "Lieut"sv, "Lt"sv,   "Maj"sv,  "Messrs"sv, "Mlle"sv,
    "Mme"sv,  "Mr"sv,    "Mrs"sv,  "Ms"sv,   "Msgr"sv,  "Mt"sv,   "Mx"sv,   "Pfc"sv,    "Pres"sv,
    "Prof"sv, "Pvt"sv,   "Rep"sv,  "Reps"sv, "Rev"sv,   "Sen"sv,  "Sens"sv, "Sgt"sv,    "Spc"sv,
    "St"sv,   "Ste"sv,   "Supt"sv, "dr"sv,   "mr"sv,    "mrs"sv,  "ms"sv,   "st"sv};
constexpr std::array kBeforeNumbers = {"Art"sv, "Fig"sv, "Figs"sv, "No"sv, "Nos"sv, "Para"sv,
                                       "Sec"sv, "Vol"sv, "art"sv,  "ca"sv, "fig"sv, "no"sv,
                                       "nos"sv, "p"sv,   "para"sv, "pp"sv, "sec"sv, "vol"sv};
constexpr std::array kMonths = {"Apr"sv,   "Aug"sv, "Dec"sv,  "Feb"sv, "Fri"sv, "Jan"sv,
                                "Jul"sv,   "Jun"sv, "Mar"sv,  "Mon"sv, "Nov"sv, "Oct"sv,
                                "Sat"sv,   "Sep"sv, "Sept"sv, "Sun"sv, "Thu"sv, "Thur"sv,
                                "Thurs"sv, "Tue"sv, "Tues"sv, "Wed"sv};
constexpr std::array kAfterNames = {
    "Ala"sv,  "Alta"sv, "Ariz"sv, "Ave"sv, "Blvd"sv, "Bros"sv, "Calif"sv, "Co"sv,
    "Colo"sv, "Conn"sv, "Corp"sv, "Esq"sv, "Fla"sv,  "Ga"sv,   "Ill"sv,   "Inc"sv,
    "Jr"sv,   "Ltd"sv,  "Mass"sv, "Md"sv,  "Mich"sv, "Minn"sv, "Okla"sv,  "Ont"sv,
    "Ore"sv,  "Pa"sv,   "Plc"sv,  "Que"sv, "Sask"sv, "Sr"sv,   "Tenn"sv,  "Tex"sv,
    "Va"sv,   "Wash"sv, "Wis"sv,  "al"sv,  "co"sv,   "etc"sv,  "inc"sv,   "ltd"sv};
constexpr std::array kOthers = {"approx"sv, "cf"sv, "dept"sv, "div"sv, "eg"sv, "esp"sv, "est"sv,
                                "ext"sv,    "ie"sv, "incl"sv, "seq"sv, "v"sv,  "vs"sv};

template <typename Table>
bool holds(const Table& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (holds(kTitles, word)) return Abbreviation::kTitle;
  if (holds(kBeforeNumbers, word)) return Abbreviation::kBeforeNumber;
  if (holds(kMonths, word)) return Abbreviation::kMonth;
  if (holds(kAfterNames, word)) return Abbreviation::kAfterName;
  if (holds(kOthers, word)) return Abbreviation::kOther;
  return Abbreviation::kNone;
}

}  // namespace belie
