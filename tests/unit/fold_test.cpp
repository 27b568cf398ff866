#include "grammar/fold.hpp"

#include <catch2/catch.hpp>

using minuter::fold;
using minuter::fold_key;

TEST_CASE("fold lower-cases letters of Europe and keeps accents") {
  CHECK(fold("Minutes") == "minutes");
  CHECK(fold("RÉUNION À ÉVREUX") == "réunion à évreux");
  CHECK(fold("ČESKÁ ŠKOLA ŽĎÁR ŁÓDŹ Ÿ Ő ẞ") == "česká škola žďár łódź ÿ ő ß");
  CHECK(fold("ÄÖÜ×ß") == "äöü×ß");
  CHECK(fold("ΠΡΑΚΤΙΚΆ Ές") == "πρακτικά έσ");
  CHECK(fold("ПРОТОКОЛ Ё") == "протокол ё");
}

TEST_CASE("fold makes punctuation plain and white space one space") {
  CHECK(fold("  a\t\xC2\xA0 b\r\n") == "a b");
  CHECK(fold("10–12 — ‘x’ “y” chair’s") == "10-12 - 'x' \"y\" chair's");
  CHECK(fold("a\xE2\x80\x8B" "b") == "ab");
  CHECK(fold("\xF0\x9F\x93\x85 Date") == "date");             // a calendar
  CHECK(fold("\xF0\x90\x90\x80 a") == "\xF0\x90\x90\x80 a");  // letters up there stay
  CHECK(fold("").empty());
  CHECK(fold(" \t ").empty());
}

TEST_CASE("fold takes any bytes") {
  CHECK(fold("A\xFF\xC3") == "a\xFF\xC3");
  CHECK(fold("\xE2\x80") == "\xE2\x80");
  CHECK(fold("\xF0\x9F\x98\x80 A") == "a");
  CHECK(fold(std::string_view("a\0b", 3)) == "a b");
}

TEST_CASE("texts of any length fold as their bytes do") {
  const auto by_byte = [](const std::string& text) {
    std::string out;
    bool space_due = false;
    for (const char c : text) {
      if (c == ' ' || c == '\t') {
        space_due = true;
        continue;
      }
      if (space_due && !out.empty()) out += ' ';
      space_due = false;
      out += c == '`' ? '\'' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return out;
  };
  constexpr std::string_view bytes = "AZaz@[`{09 .,-~  \tMOonThE";
  unsigned seed = 1;
  for (std::size_t size = 0; size < 70; ++size) {
    for (int round = 0; round < 200; ++round) {
      std::string text;
      while (text.size() < size) {
        seed = seed * 1664525U + 1013904223U;
        text += bytes[(seed >> 16U) % bytes.size()];
      }
      REQUIRE(fold(text) == by_byte(text));
    }
  }
  CHECK(fold("The Board of the Mill met \xC3\x89 and all sixteen were there") == "the board of the mill met \xC3\xA9 and all sixteen were there");
}

TEST_CASE("fold_key drops punctuation around a heading") {
  CHECK(fold_key("**Those Present:**") == "those present");
  CHECK(fold_key("[Any other business]") == "any other business");
  CHECK(fold_key("Date (and time)") == "date (and time");
  CHECK(fold_key("— Agenda —") == "agenda");
  CHECK(fold_key("...").empty());
  CHECK(fold_key("# ") == "#");
  std::string out = "x:";
  minuter::fold_key_into(" Y. ", out);
  CHECK(out == "x:y");
}
