// SPDX-License-Identifier: Apache-2.0
//
// The words by which copy tells how an incident goes: how it breaks out, how it is reported, who
// comes, who is brought to safety, how it ends. Lemmas; a phrase is its verb and the words that
// follow it within a few tokens. Our own list.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace belie {

enum class IncidentKind : std::uint8_t {
  kFire,
  kSlide,
  kStop,  // of a lift, a machine, the power
  kCrash,
  kBlast,
  kQuake,
  kAttack,
  kEscape,
  kAground,
  kCollapse,
  kStorm,
  kFlood,
  kEruption,
  kAftermath  // of whatever it was: debris, a wreck
};

struct IncidentNoun {
  std::string_view noun;
  IncidentKind kind;
  bool event = true;  // happens itself; false: what it leaves behind
};

inline constexpr std::array kIncidentNouns{
    IncidentNoun{"fire", IncidentKind::kFire},
    IncidentNoun{"blaze", IncidentKind::kFire},
    IncidentNoun{"flame", IncidentKind::kFire},
    IncidentNoun{"smoke", IncidentKind::kFire},
    IncidentNoun{"inferno", IncidentKind::kFire},
    IncidentNoun{"burning", IncidentKind::kFire, false},
    IncidentNoun{"avalanche", IncidentKind::kSlide},
    IncidentNoun{"landslide", IncidentKind::kSlide},
    IncidentNoun{"mudslide", IncidentKind::kSlide},
    IncidentNoun{"landslip", IncidentKind::kSlide},
    IncidentNoun{"rockfall", IncidentKind::kSlide},
    IncidentNoun{"slope", IncidentKind::kSlide, false},
    IncidentNoun{"debris", IncidentKind::kAftermath, false},
    IncidentNoun{"standstill", IncidentKind::kStop},
    IncidentNoun{"halt", IncidentKind::kStop},
    IncidentNoun{"breakdown", IncidentKind::kStop},
    IncidentNoun{"stoppage", IncidentKind::kStop},
    IncidentNoun{"blackout", IncidentKind::kStop},
    IncidentNoun{"outage", IncidentKind::kStop},
    IncidentNoun{"crash", IncidentKind::kCrash},
    IncidentNoun{"collision", IncidentKind::kCrash},
    IncidentNoun{"accident", IncidentKind::kCrash},
    IncidentNoun{"derailment", IncidentKind::kCrash},
    IncidentNoun{"pile-up", IncidentKind::kCrash},
    IncidentNoun{"pileup", IncidentKind::kCrash},
    IncidentNoun{"impact", IncidentKind::kCrash},
    IncidentNoun{"wreck", IncidentKind::kAftermath, false},
    IncidentNoun{"wreckage", IncidentKind::kAftermath, false},
    IncidentNoun{"explosion", IncidentKind::kBlast},
    IncidentNoun{"blast", IncidentKind::kBlast},
    IncidentNoun{"detonation", IncidentKind::kBlast},
    IncidentNoun{"earthquake", IncidentKind::kQuake},
    IncidentNoun{"quake", IncidentKind::kQuake},
    IncidentNoun{"tremor", IncidentKind::kQuake},
    IncidentNoun{"shooting", IncidentKind::kAttack},
    IncidentNoun{"attack", IncidentKind::kAttack},
    IncidentNoun{"robbery", IncidentKind::kAttack},
    IncidentNoun{"raid", IncidentKind::kAttack},
    IncidentNoun{"burglary", IncidentKind::kAttack},
    IncidentNoun{"theft", IncidentKind::kAttack},
    IncidentNoun{"break-in", IncidentKind::kAttack},
    IncidentNoun{"hold-up", IncidentKind::kAttack},
    IncidentNoun{"stabbing", IncidentKind::kAttack},
    IncidentNoun{"heist", IncidentKind::kAttack},
    IncidentNoun{"escape", IncidentKind::kEscape},
    IncidentNoun{"breakout", IncidentKind::kEscape},
    IncidentNoun{"escapee", IncidentKind::kEscape, false},
    IncidentNoun{"fugitive", IncidentKind::kEscape, false},
    IncidentNoun{"grounding", IncidentKind::kAground},
    IncidentNoun{"stranding", IncidentKind::kAground},
    IncidentNoun{"collapse", IncidentKind::kCollapse},
    IncidentNoun{"cave-in", IncidentKind::kCollapse},
    IncidentNoun{"rubble", IncidentKind::kAftermath, false},
    IncidentNoun{"storm", IncidentKind::kStorm},
    IncidentNoun{"hurricane", IncidentKind::kStorm},
    IncidentNoun{"tornado", IncidentKind::kStorm},
    IncidentNoun{"gale", IncidentKind::kStorm},
    IncidentNoun{"flood", IncidentKind::kFlood},
    IncidentNoun{"eruption", IncidentKind::kEruption},
    IncidentNoun{"fissure", IncidentKind::kEruption},
    IncidentNoun{"lava", IncidentKind::kEruption, false}};

/// Kinds that announce themselves: people are called and moved before they happen.
inline constexpr std::array kForewarned{IncidentKind::kSlide, IncidentKind::kAground,
                                        IncidentKind::kStorm, IncidentKind::kFlood,
                                        IncidentKind::kEruption};

/// Kinds that hurt people.
inline constexpr std::array kHurting{IncidentKind::kCrash, IncidentKind::kBlast,
                                     IncidentKind::kQuake, IncidentKind::kCollapse,
                                     IncidentKind::kFire};

/// Verbs by which a noun of an incident happens.
inline constexpr std::array<std::string_view, 11> kIncidentHappens{
    "happen", "occur", "strike", "begin", "start", "break", "hit", "come", "shake", "take", "rip"};

/// Verbs by which "it" happens that the draft began with.
inline constexpr std::array<std::string_view, 5> kItHappens{"happen", "occur", "strike", "begin",
                                                            "start"};

/// A verb that tells an incident, the word that follows it, and the words one of which must stand
/// before it; "": none.
struct OnsetVerb {
  std::string_view verb;
  std::string_view behind;  // within four tokens; "" none
  std::string_view whose;   // "fire|blaze"; "" anybody's
  IncidentKind kind;
};

inline constexpr std::array kOnsetVerbs{
    OnsetVerb{"break", "out", "fire|blaze|flame", IncidentKind::kFire},
    OnsetVerb{"catch", "fire", "", IncidentKind::kFire},
    OnsetVerb{"burst", "flames", "", IncidentKind::kFire},
    OnsetVerb{"go", "flames", "", IncidentKind::kFire},
    OnsetVerb{"ignite", "", "", IncidentKind::kFire},
    OnsetVerb{"give", "way", "slope|hillside|mountain|bank|snow|hill|cliff", IncidentKind::kSlide},
    OnsetVerb{"break", "off", "slab|snow|rock|ice|cliff", IncidentKind::kSlide},
    OnsetVerb{"break", "loose", "slab|snow|rock|ice|slope", IncidentKind::kSlide},
    OnsetVerb{"come", "down", "slab|rock|boulder|hillside|mountain|slope|cliff|mud",
              IncidentKind::kSlide},
    OnsetVerb{"slide", "", "slope|hillside|hill|slab|bank|mountain", IncidentKind::kSlide},
    OnsetVerb{"come", "halt", "", IncidentKind::kStop},
    OnsetVerb{"come", "standstill", "", IncidentKind::kStop},
    OnsetVerb{"come", "stop", "", IncidentKind::kStop},
    OnsetVerb{"grind", "halt", "", IncidentKind::kStop},
    OnsetVerb{"stall", "", "", IncidentKind::kStop},
    OnsetVerb{"get", "stuck", "", IncidentKind::kStop},
    OnsetVerb{"seize", "up", "", IncidentKind::kStop},
    OnsetVerb{"jam", "", "", IncidentKind::kStop},
    OnsetVerb{"stick", "", "", IncidentKind::kStop},
    OnsetVerb{"stop", "",
              "gondola|lift|elevator|cabin|wheel|ride|chairlift|ropeway|cable|carousel|escalator",
              IncidentKind::kStop},
    OnsetVerb{"fail", "", "power|light|engine|electricity|motor|cable|rope", IncidentKind::kStop},
    OnsetVerb{"go", "out", "light|lights|power", IncidentKind::kStop},
    OnsetVerb{"snap", "", "cable|rope|line", IncidentKind::kStop},
    OnsetVerb{"crash", "", "", IncidentKind::kCrash},
    OnsetVerb{"collide", "", "", IncidentKind::kCrash},
    OnsetVerb{"derail", "", "", IncidentKind::kCrash},
    OnsetVerb{"overturn", "", "", IncidentKind::kCrash},
    OnsetVerb{"leave", "rails", "", IncidentKind::kCrash},
    OnsetVerb{"leave", "road", "", IncidentKind::kCrash},
    OnsetVerb{"leave", "track", "", IncidentKind::kCrash},
    OnsetVerb{"leave", "tracks", "", IncidentKind::kCrash},
    OnsetVerb{"leave", "runway", "", IncidentKind::kCrash},
    OnsetVerb{"jump", "rails", "", IncidentKind::kCrash},
    OnsetVerb{"jump", "tracks", "", IncidentKind::kCrash},
    OnsetVerb{"run", "into", "car|truck|lorry|bus|train|tram|van|tanker|coach",
              IncidentKind::kCrash},
    OnsetVerb{"hit", "ground", "", IncidentKind::kCrash},
    OnsetVerb{"strike", "ground", "", IncidentKind::kCrash},
    OnsetVerb{"ram", "", "", IncidentKind::kCrash},
    OnsetVerb{"plough", "into", "", IncidentKind::kCrash},
    OnsetVerb{"plow", "into", "", IncidentKind::kCrash},
    OnsetVerb{"plunge", "", "car|bus|coach|truck|lorry|van|train|cabin", IncidentKind::kCrash},
    OnsetVerb{"hit", "", "car|bus|coach|truck|lorry|van|train|tram|ferry|barge",
              IncidentKind::kCrash},
    OnsetVerb{"strike", "", "car|bus|coach|truck|lorry|van|train|tram|barge", IncidentKind::kCrash},
    OnsetVerb{"explode", "", "", IncidentKind::kBlast},
    OnsetVerb{"blow", "up", "", IncidentKind::kBlast},
    OnsetVerb{"detonate", "", "", IncidentKind::kBlast},
    OnsetVerb{"go", "off", "bomb|device|charge|grenade|shell", IncidentKind::kBlast},
    OnsetVerb{"open", "fire", "", IncidentKind::kAttack},
    OnsetVerb{"burst", "into", "robber|raider|gunman|man|men|gang", IncidentKind::kAttack},
    OnsetVerb{"hold", "up", "robber|raider|gunman|man|men|gang", IncidentKind::kAttack},
    OnsetVerb{"rob", "", "", IncidentKind::kAttack},
    OnsetVerb{"escape", "", "", IncidentKind::kEscape},
    OnsetVerb{"get", "out", "camel|bull|cow|lion|tiger|bear|prisoner|inmate|horse|animal|cat|snake",
              IncidentKind::kEscape},
    OnsetVerb{"get", "loose", "", IncidentKind::kEscape},
    OnsetVerb{"break", "out", "camel|bull|cow|lion|tiger|bear|prisoner|inmate|horse|animal",
              IncidentKind::kEscape},
    OnsetVerb{"break", "loose", "barge|boat|ship|bull|horse|camel|balloon", IncidentKind::kEscape},
    OnsetVerb{"run", "aground", "", IncidentKind::kAground},
    OnsetVerb{"go", "aground", "", IncidentKind::kAground},
    OnsetVerb{"run", "onto", "ship|ferry|tanker|freighter|boat|trawler|vessel|yacht",
              IncidentKind::kAground},
    OnsetVerb{"strike", "", "ship|ferry|tanker|freighter|boat|trawler|vessel|yacht|liner",
              IncidentKind::kAground},
    OnsetVerb{"collapse", "",
              "roof|bridge|building|house|wall|floor|crane|tower|stand|ceiling|mine|tunnel|quay|"
              "pier|balcony|scaffold|scaffolding|stage",
              IncidentKind::kCollapse},
    OnsetVerb{"come", "down", "roof|ceiling|wall|stage|crane|bridge|scaffold|scaffolding|tower",
              IncidentKind::kCollapse},
    OnsetVerb{"cave", "in", "", IncidentKind::kCollapse},
    OnsetVerb{"give", "way", "roof|bridge|floor|wall|ceiling|pier|quay|balcony|stand|stage|ice",
              IncidentKind::kCollapse},
    OnsetVerb{"fall", "in", "roof|ceiling", IncidentKind::kCollapse},
    OnsetVerb{"come", "ashore", "storm|hurricane|cyclone|typhoon", IncidentKind::kStorm},
    OnsetVerb{"make", "landfall", "", IncidentKind::kStorm},
    OnsetVerb{"burst", "", "dam|dyke|dike|river|levee", IncidentKind::kFlood},
    OnsetVerb{"give", "way", "dam|dyke|dike|levee", IncidentKind::kFlood},
    OnsetVerb{"break", "", "dam|dyke|dike|levee", IncidentKind::kFlood},
    OnsetVerb{"erupt", "", "volcano|mountain|crater|fissure", IncidentKind::kEruption},
    OnsetVerb{"open", "", "ground|fissure|earth", IncidentKind::kEruption}};

/// What belongs to help: told with a time, it answers an incident.
inline constexpr std::array<std::string_view, 32> kAnswers{
    "firefighter", "fireman",    "brigade",   "rescuer",  "rescue",     "lifeboat", "coastguard",
    "diver",       "survivor",   "victim",    "casualty", "alarm",      "mayday",   "sos",
    "distress",    "911",        "999",       "evacuate", "evacuation", "free",     "winch",
    "airlift",     "extinguish", "all-clear", "tug",      "salvage",    "restore",  "douse",
    "refloat",     "reopen",     "trapped",   "generator"};

/// What belongs to those who are hurt, by whatever: it answers an incident that hurts.
inline constexpr std::array<std::string_view, 10> kHurt{
    "ambulance", "paramedic", "medic",     "helicopter", "hospital",
    "injured",   "wounded",   "emergency", "treat",      "stretcher"};

/// Who is called to anything, and so answers an incident only where somebody calls.
inline constexpr std::array<std::string_view, 6> kCalled{"police",  "doctor", "engineer",
                                                         "officer", "help",   "vet"};

/// Verbs of calling them.
inline constexpr std::array<std::string_view, 9> kCalls{
    "call", "ring", "phone", "telephone", "alert", "dial", "notify", "summon", "radio"};

/// What “fire” names beside the fire: “the fire brigade”, “a crash course”.
inline constexpr std::array<std::string_view, 25> kHouses{
    "brigade", "engine", "service",      "station", "truck",     "department", "chief",
    "crew",    "alarm",  "officer",      "hall",    "tender",    "appliance",  "marshal",
    "escape",  "door",   "extinguisher", "captain", "commander", "inspector",  "course",
    "helmet",  "unit",   "lake",         "surge"};

/// What crashes after its crew has seen it coming.
inline constexpr std::array<std::string_view, 10> kTravels{
    "plane", "aircraft", "jet", "pilot", "ship", "ferry", "vessel", "airliner", "glider", "boat"};

/// What is noticed before it explodes, burns or falls.
inline constexpr std::array<std::string_view, 10> kSeeps{
    "gas", "leak", "smell", "threat", "warn", "warning", "spark", "crack", "bomb", "device"};

/// What speaks of another incident, of practice, or of what went before.
inline constexpr std::array<std::string_view, 32> kOtherIncident{
    "drill",      "exercise",   "training", "false",   "another",   "previous",   "earlier",
    "warn",       "warning",    "threat",   "routine", "gas",       "leak",       "smell",
    "noise",      "suspicious", "quarrel",  "fight",   "unrelated", "separate",   "again",
    "precaution", "normally",   "usually",  "every",   "rehearsal", "inspection", "before",
    "prevent",    "danger",     "risk",     "fear"};

}  // namespace belie
