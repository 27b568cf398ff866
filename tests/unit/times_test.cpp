#include <catch2/catch.hpp>

#include "all_words.hpp"
#include "records/times.hpp"

using namespace minuter;
using namespace minuter::records;
using minuter::tests::all_words;

namespace {

std::string date(std::string_view text, bool month_first = false, int year = 0) {
  const auto found = find_date(text, all_words(), month_first, year);
  return found ? found->iso() : "";
}
std::string time(std::string_view text) {
  const auto found = find_time(text, all_words());
  return found ? found->hhmm() : "";
}
std::string range(std::string_view text) {
  const auto found = find_time_range(text, all_words());
  if (!found) return "";
  return found->start.hhmm() + (found->end ? " " + found->end->hhmm() : "");
}

}  // namespace

TEST_CASE("dates are read in the forms that minutes print") {
  CHECK(date("Wednesday 13th April, 2016") == "2016-04-13");
  CHECK(date("the 5th day of May 2020") == "2020-05-05");
  CHECK(date("September 20th, 2018") == "2018-09-20");
  CHECK(date("9-11 October 2013") == "2013-10-09");
  CHECK(date("30 December - 2 January 2013") == "2012-12-30");
  CHECK(date("2017-6-20") == "2017-06-20");
  CHECK(date("2017/06/26") == "2017-06-26");
  CHECK(date("27.2.2019") == "2019-02-27");
  CHECK(date("2024-02-06T10:00") == "2024-02-06");
  CHECK(date("Mon May 7 18:06:42 UTC 2012") == "2012-05-07");
  CHECK(date("1er février 2024") == "2024-02-01");
  CHECK(date("martes 6 de febrero de 2024") == "2024-02-06");
  CHECK(date("Mittwoch, 27. Februar 2019") == "2019-02-27");
  CHECK(date("16-Feb-2017") == "2017-02-16");
  CHECK(date("20170626") == "2017-06-26");
  CHECK(date("06/02/2024") == "2024-02-06");
  CHECK(date("06/02/2024", true) == "2024-06-02");
  CHECK(date("2/21/25") == "2025-02-21");
  CHECK(find_date("held on Tuesday, May 4, 2010 at 7", all_words())->printed == "Tuesday, May 4, 2010");
}

TEST_CASE("what is no date is refused") {
  for (const char* text : {"31/02/2024", "version 1.2.19", "February 2023", "AB0322-01", "29 February 2023", "12345678",
                           "no digits here", "5 May", "10:30"}) {
    INFO(text);
    CHECK(date(text).empty());
  }
  CHECK(date("5 May", false, 2024) == "2024-05-05");
  CHECK(date("by 5/22", false, 2024) == "2024-05-22");
}

TEST_CASE("times are read in the forms that minutes print") {
  CHECK(time("10:00") == "10:00");
  CHECK(time("7.30pm") == "19:30");
  CHECK(time("7:00 p.m.") == "19:00");
  CHECK(time("12:15 am") == "00:15");
  CHECK(time("19h30") == "19:30");
  CHECK(time("18 h 30") == "18:30");
  CHECK(time("19.30 Uhr") == "19:30");
  CHECK(time("19 Uhr") == "19:00");
  CHECK(time("1400 UTC") == "14:00");
  CHECK(time("12 noon") == "12:00");
  CHECK(time("16:19:38 UTC") == "16:19");
  for (const char* text : {"2022", "§3.4", "4.10", "item 7", "v1.30", "25:00", "10.30", "1:1", "2h"}) {
    INFO(text);
    CHECK(time(text).empty());
  }
}

TEST_CASE("ranges share a half of the day") {
  CHECK(range("10:00-12:00") == "10:00 12:00");
  CHECK(range("7.00 to 8.30 pm") == "19:00 20:30");
  CHECK(range("11 - 12:30 pm") == "11:00 12:30");
  CHECK(range("10 am – 12 noon") == "10:00 12:00");
  CHECK(range("von 19:00 bis 21:00 Uhr") == "19:00 21:00");
  CHECK(range("de 18h à 20h30") == "18:00 20:30");
  CHECK(range("10.00 – 10.20") == "10:00 10:20");
  CHECK(range("(13:00 - )") == "13:00");
  CHECK(range("5 - 10:30 Opening") == "10:30");
  CHECK(range("2-3 people").empty());
}

TEST_CASE("durations are minutes") {
  CHECK(find_duration("(5 mins)", all_words()) == 5);
  CHECK(find_duration("1h 30", all_words()) == 90);
  CHECK(find_duration("1 hour and 30 minutes", all_words()) == 90);
  CHECK_FALSE(find_duration("at 10:00", all_words()));
}

TEST_CASE("half values and odd bytes are safe") {
  for (const char* text : {"1", "1:", "1.", "10:0", "24:00", "2024-", "2024-1-", "1 \xC2", "9\xE2\x80", "1/", "1/2/", "12.",
                           "\xFF", "99999999999999999999"}) {
    (void)date(text, true, 2024);
    (void)time(text);
    (void)range(text);
    (void)find_duration(text, all_words());
  }
  SUCCEED();
}
