// Which names in a text are places, and where they begin and end.
#include <catch2/catch.hpp>

#include "mentions/places_sample.hpp"

using dateline::test::places_in;

TEST_CASE("a name is found with its possessive ending and its hyphens left out or in as it is written") {
    CHECK(places_in("They walked through Peru's hills.") == "Peru=Peru,PE");
    CHECK(places_in("The mill in Winston-Salem closed.") == "Winston-Salem=Winston-Salem,US.NC");
    CHECK(places_in("He moved to St. Louis in spring.") == "St. Louis=St. Louis,US.MO");
    CHECK(places_in("The court in The Hague ruled.") == "The Hague=The Hague,NL");
}

TEST_CASE("the longest name wins") {
    CHECK(places_in("Ships crossed the Black Sea at night.") == "Black Sea=Black Sea");
    CHECK(places_in("A mine in West Virginia shut.") == "West Virginia=West Virginia,US.WV");
}

TEST_CASE("adjectives and demonyms are associative") {
    CHECK(places_in("French and Belgian judges met Americans.") ==
          "French=France,FR(associative); Belgian=Belgium,BE(associative); Americans=United States,US(associative)");
    CHECK(places_in("The Anglo-French line opened.") == "French=France,FR(associative)");
}

TEST_CASE("abbreviations of countries stand alone, those of states behind a town or with their stops") {
    CHECK(places_in("US farmers and U.S. millers wrote to us.") == "US=United States,US; U.S.=United States,US");
    CHECK(places_in("The UK-led force left.") == "UK=United Kingdom,GB");
    CHECK(places_in("A barn in Athens, Ga., burned.") == "Athens=Athens,US.GA; Ga.=Georgia,US.GA");
    CHECK(places_in("A barn in Charleston, W.Va., burned.") ==
          "Charleston=Charleston,US.WV; W.Va.=West Virginia,US.WV");
    CHECK(places_in("Come IN and say OH dear.") == "");
}

TEST_CASE("the full name of a person is no place, nor is the bare surname after it") {
    CHECK(places_in("Anna Reston wrote a book. Reston sold many.") == "");
    CHECK(places_in("Mr. London spoke. \"No,\" London said.") == "");
    CHECK(places_in("Senator David Sherman voted. Later Sherman left.") == "");
    CHECK(places_in("Robert K. Lansing, 42, was hurt.") == "");
    CHECK(places_in("Max is a clerk. Max sells hats.") == "");
}

TEST_CASE("a surname that is a town too is a town where its state follows") {
    CHECK(places_in("Anna Sherman moved to Sherman, Texas, in May.") == "Sherman=Sherman,US.TX; Texas=Texas,US.TX");
}

TEST_CASE("words that are common or general are no places without evidence") {
    CHECK(places_in("Reading is fun. Central to it is time.") == "");
    CHECK(places_in("She lives in Reading with two cats.") == "Reading=Reading,GB");
    CHECK(places_in("March was cold.") == "");
}

TEST_CASE("a street is no place; a body or a building leaves the place inside it") {
    CHECK(places_in("The shop on Paris Street sold lamps.") == "");
    CHECK(places_in("The London Police Department hired ten clerks.") == "London=London,GB(embedded)");
    CHECK(places_in("She studied at the University of Texas.") == "Texas=Texas,US.TX(embedded)");
}

TEST_CASE("a place inside a name whose initials are given is embedded") {
    CHECK(places_in("The Union of Potters in Iraq and Syria (UPIS) met. UPIS sang.") ==
          "Iraq=Iraq,IQ(embedded); Syria=Syria,SY(embedded)");
}

TEST_CASE("the counties of a list are found by their common unit") {
    CHECK(places_in("Hail fell on Adams, Brown and Clark counties, Ohio, at noon.") ==
          "Adams=Adams County,US.OH; Brown=Brown County,US.OH; Clark=Clark County,US.OH; Ohio=Ohio,US.OH");
}

TEST_CASE("the town that opens a report is found in capitals") {
    CHECK(places_in("LIMA (Newsline) - Bakers went home.") == "LIMA=Lima,PE");
    CHECK(places_in("CHARLESTON, W.Va. -- Bakers went home.") ==
          "CHARLESTON=Charleston,US.WV; W.Va.=West Virginia,US.WV");
}

TEST_CASE("a member of parliament's state is found behind the letter of the party") {
    CHECK(places_in("Senator Anna Hale, D-Ga., voted.") == "Ga.=Georgia,US.GA");
}

TEST_CASE("a bare name before an administration or a campaign is somebody's") {
    CHECK(places_in("The Reston administration fell. Nobody missed the Reston campaign.") == "");
}

TEST_CASE("a particle before a name makes it another name") {
    CHECK(places_in("The daily al-Reston was closed.") == "");
}

TEST_CASE("a place of somebody with an age is a place though it is a surname too") {
    CHECK(places_in("Anna Hale, 43, of Reston was hurt.") == "Reston=Reston,US.VA");
}

TEST_CASE("titles and initials before capitals are no places and no states") {
    CHECK(places_in("Gov. W. Hale signed. Sens. Hale and Hill did not.") == "");
}

TEST_CASE("a title before a given name makes a person of it, whatever division bears it too") {
    CHECK(places_in("Critics of President Vladimir Orlov met in Lima.") == "Lima=Lima,PE");
}

TEST_CASE("a house that stands for those who govern there is a place where somebody is at it") {
    CHECK(places_in("The White House declined to comment.") == "");
    CHECK(places_in("They met at the White House.") == "White House=White House,US");
}

TEST_CASE("what is only named after a place is no place") {
    CHECK(places_in("Doctors found the Lima virus there.") == "");
    CHECK(places_in("The airline Lima filed for bankruptcy.") == "");
    CHECK(places_in("It cost US$300 in all.") == "");
    CHECK(places_in("It cost the US $300 in all.") == "US=United States,US");
}

TEST_CASE("nothing is found in nothing, and odd texts do no harm") {
    CHECK(places_in("") == "");
    CHECK(places_in(" - , . ( ) -- ") == "");
    CHECK(places_in("'s 's and counties and counties, (ABC) St. St. St. Mr. Mr.") == "");
    CHECK(places_in("of the in al- - Lima") == "Lima=Lima,PE");
}
