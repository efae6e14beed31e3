// SPDX-License-Identifier: Apache-2.0
#include "rules/places/town_countries.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace belie {
namespace {

/// Country, then its towns and regions between semicolons, folded. Our own list.
constexpr std::array<std::pair<std::string_view, std::string_view>, 46> kTowns{{
    {"us",
     ";chicago;houston;dallas;boston;seattle;detroit;philadelphia;phoenix;denver;miami;atlanta;"
     "baltimore;cleveland;cincinnati;las vegas;los angeles;san francisco;san diego;new orleans;"
     "new york;new york city;manhattan;brooklyn;harlem;memphis;nashville;minneapolis;milwaukee;"
     "orlando;tampa;pittsburgh;portland;sacramento;st louis;tulsa;tucson;louisville;oakland;"
     "san antonio;san jose;austin;fort worth;charlotte;columbus;indianapolis;kansas city;omaha;"
     "salt lake city;honolulu;anchorage;buffalo;newark;pentagon;capitol hill;wall street;"
     "hollywood;silicon valley;"},
    {"gb",
     ";manchester;birmingham;liverpool;leeds;sheffield;bristol;newcastle;nottingham;leicester;"
     "glasgow;aberdeen;dundee;inverness;cardiff;swansea;belfast;edinburgh;brighton;oxford;"
     "cambridge;york;plymouth;portsmouth;southampton;coventry;bradford;hull;kent;devon;cornwall;"
     "cumbria;essex;surrey;sussex;kensington;westminster;heathrow;scotland yard;whitehall;"},
    {"fr", ";marseille;lyon;lyons;lille;nice;bordeaux;toulouse;nantes;strasbourg;calais;cannes;"},
    {"de", ";munich;hamburg;cologne;frankfurt;stuttgart;dresden;leipzig;bremen;hanover;bavaria;"},
    {"it", ";milan;naples;turin;venice;florence;genoa;bologna;palermo;sicily;lampedusa;"},
    {"es", ";barcelona;valencia;seville;bilbao;malaga;catalonia;mallorca;tenerife;"},
    {"pt", ";porto;algarve;madeira;azores;"},
    {"nl", ";rotterdam;the hague;hague;utrecht;eindhoven;"},
    {"be", ";antwerp;ghent;bruges;liege;"},
    {"ch", ";geneva;zurich;basel;lausanne;davos;"},
    {"at", ";salzburg;graz;innsbruck;"},
    {"pl", ";krakow;gdansk;wroclaw;lodz;poznan;"},
    {"ua",
     ";kharkiv;odesa;odessa;lviv;mariupol;bakhmut;kherson;donetsk;luhansk;donbas;crimea;bucha;"
     "zaporizhzhia;chernobyl;dnipro;avdiivka;irpin;chernihiv;kramatorsk;"},
    {"ru",
     ";st petersburg;saint petersburg;vladivostok;novosibirsk;kursk;belgorod;sochi;chechnya;"},
    {"tr", ";istanbul;izmir;antalya;gaziantep;antakya;adana;kahramanmaras;hatay;"},
    {"il", ";tel aviv;haifa;eilat;"},
    {"ps", ";gaza;gaza city;rafah;khan younis;jenin;nablus;hebron;west bank;"},
    {"sy", ";aleppo;idlib;homs;raqqa;"},
    {"iq", ";mosul;basra;erbil;kirkuk;"},
    {"ir", ";isfahan;mashhad;shiraz;qom;"},
    {"sa", ";jeddah;mecca;medina;"},
    {"ae", ";dubai;sharjah;"},
    {"jo", ";aqaba;"},
    {"eg", ";alexandria;suez;sinai;luxor;giza;"},
    {"ly", ";benghazi;misrata;"},
    {"ma", ";casablanca;marrakesh;marrakech;fez;"},
    {"ng", ";lagos;kano;port harcourt;"},
    {"za", ";johannesburg;cape town;durban;soweto;"},
    {"ke", ";mombasa;kisumu;"},
    {"et", ";tigray;amhara;oromia;"},
    {"sd", ";darfur;port sudan;"},
    {"in",
     ";mumbai;bombay;delhi;kolkata;calcutta;chennai;bangalore;bengaluru;hyderabad;pune;kashmir;"
     "punjab;gujarat;kerala;goa;"},
    {"pk", ";karachi;lahore;peshawar;quetta;rawalpindi;"},
    {"bd", ";chittagong;cox's bazar;"},
    {"af", ";kandahar;herat;helmand;kunduz;"},
    {"cn",
     ";shanghai;hong kong;guangzhou;shenzhen;wuhan;chongqing;tianjin;xinjiang;tibet;guangdong;"
     "inner mongolia;chengdu;"},
    {"jp", ";osaka;kyoto;hiroshima;nagasaki;fukushima;okinawa;kobe;sapporo;"},
    {"kr", ";busan;incheon;"},
    {"id", ";bali;java;sumatra;aceh;"},
    {"th", ";phuket;chiang mai;pattaya;"},
    {"vn", ";ho chi minh city;saigon;"},
    {"au",
     ";sydney;melbourne;brisbane;perth;adelaide;darwin;hobart;queensland;victoria;tasmania;"
     "new south wales;"},
    {"nz", ";auckland;christchurch;dunedin;"},
    {"ca", ";toronto;montreal;vancouver;calgary;quebec;ontario;alberta;edmonton;winnipeg;"},
    {"br", ";rio de janeiro;sao paulo;rio;bahia;amazonas;"},
    {"mx", ";guadalajara;tijuana;cancun;monterrey;"},
}};

}  // namespace

std::string_view country_of_town(std::string_view folded) {
  const std::string wanted = ";" + std::string(folded) + ";";
  const auto* found = std::ranges::find_if(
      kTowns, [&](const auto& row) { return row.second.find(wanted) != std::string_view::npos; });
  return found == kTowns.end() ? std::string_view() : found->first;
}

}  // namespace belie
