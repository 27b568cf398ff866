#include "minuter/source.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "source/utf8.hpp"

using minuter::Place;
using minuter::Source;
using namespace std::string_literals;

namespace {

std::unique_ptr<const Source> decoded(std::string bytes) {
  auto source = Source::from_bytes(std::move(bytes), "a.txt");
  INFO((source ? "" : source.error().message));
  REQUIRE(source);
  return std::move(*source);
}

std::string error_of(std::string bytes) {
  const auto source = Source::from_bytes(std::move(bytes), "a.txt");
  return source ? "" : source.error().message;
}

/// ASCII as units of `size` bytes.
std::string widened(std::string_view text, std::size_t size, bool is_big) {
  std::string out;
  for (const char c : text) {
    std::string unit(size, '\0');
    unit[is_big ? size - 1 : 0] = c;
    out += unit;
  }
  return out;
}

std::vector<std::string> lines_of(std::string_view text) {
  const auto source = Source::from_text(text);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < source->line_count(); ++i) {
    lines.emplace_back(source->text(source->line(i)));
  }
  return lines;
}

}  // namespace

TEST_CASE("lines end with LF, CR LF or a lone CR", "[source]") {
  using Lines = std::vector<std::string>;
  CHECK(lines_of("") == Lines{});
  CHECK(lines_of("a") == Lines{"a"});
  CHECK(lines_of("a\n") == Lines{"a"});
  CHECK(lines_of("a\n\n") == Lines{"a", ""});
  CHECK(lines_of("a\r\nb\rc\nd") == Lines{"a", "b", "c", "d"});
  CHECK(lines_of("\r\r\n\n\r") == Lines{"", "", "", ""});
}

TEST_CASE("a place counts code points", "[source]") {
  const auto source = Source::from_text("Zoë – Chair\r\nend\n");
  CHECK(source->place(0) == Place{1, 1});
  CHECK(source->place(4) == Place{1, 4});  // behind the ë
  CHECK(source->place(3) == Place{1, 3});  // inside the ë
  CHECK(source->place(16) == Place{2, 1});
  CHECK(source->place(19) == Place{2, 4});  // the line end
  CHECK(source->place(20) == Place{2, 4});  // the end of the text
  CHECK(source->place(999) == Place{2, 4});
  CHECK(Source::from_text("")->place(0) == Place{1, 1});
}

TEST_CASE("a place is right behind many blocks", "[source]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "äb€";  // 6 bytes, 3 code points
  text += "\n";
  for (int i = 0; i < 1000; ++i) text += "äb€";
  const auto source = Source::from_text(text);
  for (std::uint32_t i = 0; i < 1000; ++i) {
    REQUIRE(source->place(i * 6) == Place{1, i * 3 + 1});
    REQUIRE(source->place(6001 + i * 6 + 2) == Place{2, i * 3 + 2});
  }
  CHECK(source->place(static_cast<std::uint32_t>(text.size())) == Place{2, 3001});
}

TEST_CASE("UTF-8 is taken as it is, without its BOM", "[source]") {
  const auto source = decoded("\xEF\xBB\xBFZo\xC3\xAB");
  CHECK(source->text() == "Zoë");
  CHECK(source->encoding() == "UTF-8");
  CHECK(source->original_bytes() == 7);
  CHECK(source->path() == "a.txt");
  CHECK(decoded("")->line_count() == 0);
}

TEST_CASE("UTF-8 with a few broken places stays UTF-8", "[source]") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Zoë said ";
  CHECK(decoded(text + "\x92")->text() == text + "\uFFFD");
  CHECK(decoded(text + "\xE2\x80")->text() == text + "\uFFFD");
}

TEST_CASE("a broken sequence counts once against few that are valid", "[source]") {
  const auto mended = decoded("Zo\xC3\xAB, Andr\xC3\xA9, M\xC3\xBCller \xE2\x80\x93 \xED\xA0\xBD\x80\xED\xB8\x80");
  CHECK(mended->encoding() == "UTF-8");
  CHECK(mended->text().starts_with("Zoë, André, Müller – \uFFFD"));
  CHECK(mended->replaced() > 0);
  CHECK(decoded("J\xC3\xBCrgen B\xC3\xA4r\n\x9F\x98\x80\n")->encoding() == "UTF-8");
  CHECK(decoded("Zo\xC3\xAB")->replaced() == 0);
  // "はのに会議のルール" in Shift JIS: lone sequences come out valid.
  const auto japanese = Source::from_bytes(
      "\x82\xCD\x82\xCC\x82\xC9\x89\xEF\x8B\x63\x82\xCC\x83\x8B\x81\x5B\x83\x8B", "a.txt");
  CHECK((!japanese || (*japanese)->encoding() != "UTF-8"));
}

TEST_CASE("invalid sequences become U+FFFD, one for each maximal part", "[source]") {
  CHECK(Source::from_text("a\xFFz")->text() == "a\uFFFDz");
  CHECK(Source::from_text("\xE2\x80")->text() == "\uFFFD");
  CHECK(Source::from_text("\xC0\xAF")->text() == "\uFFFD\uFFFD");
  CHECK(Source::from_text("\xED\xA0\x80")->text() == "\uFFFD\uFFFD\uFFFD");
  CHECK(Source::from_text("\xF4\x90\x80\x80")->text() == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(Source::from_text("\xF0\x9F\x98\x80")->text() == "\U0001F600");
}

TEST_CASE("UTF-16 and UTF-32 are told by BOM or by their zero bytes", "[source]") {
  const std::string text = "Minutes of the board\r\n";
  CHECK(decoded("\xFF\xFE" + widened(text, 2, false))->text() == text);
  CHECK(decoded("\xFE\xFF" + widened(text, 2, true))->encoding() == "UTF-16BE");
  CHECK(decoded("\xFF\xFE\0\0"s + widened(text, 4, false))->encoding() == "UTF-32LE");
  CHECK(decoded("\0\0\xFE\xFF"s + widened(text, 4, true))->text() == text);
  for (const bool is_big : {false, true}) {
    const auto utf16 = decoded(widened(text, 2, is_big));
    CHECK(utf16->text() == text);
    CHECK(utf16->encoding() == (is_big ? "UTF-16BE" : "UTF-16LE"));
    const auto utf32 = decoded(widened(text, 4, is_big));
    CHECK(utf32->text() == text);
    CHECK(utf32->encoding() == (is_big ? "UTF-32BE" : "UTF-32LE"));
  }
  CHECK(decoded("\xFF\xFE\x3D\xD8\x00\xDE"s)->text() == "\U0001F600");
  CHECK(decoded("\xFF\xFE\x3D\xD8"s)->text() == "\uFFFD");       // half a pair
  CHECK(decoded("\xFF\xFE\x41\x00\x42"s)->text() == "A\uFFFD");  // half a unit
}

TEST_CASE("8-bit text is converted where it is sure what it is", "[source]") {
  const auto quotes = decoded("The chair\x92s report \x96 agreed.\r\n");
  CHECK(quotes->text() == "The chair’s report – agreed.\r\n");
  CHECK(quotes->encoding() == "WINDOWS-1252");
  CHECK(decoded("Ren\xE9 Lefebvre and J\xF6rg M\xFCller sent apologies; cost \xA3"
                "5.")
            ->text() == "René Lefebvre and Jörg Müller sent apologies; cost £5.");
  const auto russian = decoded(
      "\xCF\xF0\xEE\xF2\xEE\xEA\xEE\xEB \xE7\xE0\xF1\xE5\xE4\xE0\xED\xE8\xFF "
      "\xF1\xEE\xE2\xE5\xF2\xE0. \xCF\xF0\xE8\xF1\xF3\xF2\xF1\xF2\xE2\xEE\xE2\xE0\xEB\xE8 "
      "\xE2\xF1\xE5 \xF7\xEB\xE5\xED\xFB \xF1\xEE\xE2\xE5\xF2\xE0.");
  CHECK(russian->encoding() == "WINDOWS-1251");
  CHECK(russian->text().substr(0, 16) == "Протокол");
}

TEST_CASE("what is no text is refused", "[source]") {
  CHECK(error_of("\x7F"
                 "ELF\x02\x01\x01\0\0\0\0\0"s) == "a.txt is a binary file");
  CHECK(error_of("text with a \0 inside"s) == "a.txt is a binary file");
  CHECK(error_of("\x01\x02\x03\x04 data") == "a.txt is a binary file");
  CHECK(error_of("\x81\x8D\x90\x81 \x9D\x8F\x81") ==
        "cannot tell the encoding of a.txt: save it as UTF-8");
}

TEST_CASE("the ASCII prefix ends at the first high byte", "[source]") {
  for (std::size_t i = 0; i < 80; ++i) {
    const std::string text = std::string(i, 'a') + "\xC3\xA4" + std::string(40, 'b');
    REQUIRE(minuter::ascii_prefix(text) == i);
    REQUIRE(minuter::utf8_prefix(text) == text.size());
    REQUIRE(minuter::utf8_prefix(text.substr(0, i + 1)) == i);
  }
}
