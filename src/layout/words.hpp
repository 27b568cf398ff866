// The few words of languages that layout knows: those that stand before or in place of an item's
// number, and those of page numbers. The grammar, and with it the language, is chosen by what the
// layout gives, so these are of all languages at once. All other words are in grammars/vocabulary.
//
// All are in lower case; compare with begins_with_word(), which folds ASCII and Latin capitals.
#pragma once

#include <algorithm>
#include <string_view>

#include "layout/characters.hpp"

namespace minuter::layout::words {

/// Before the number of an item: "Item 3:", "TOP 3", "§ 3".
struct NumberLead {
  std::string_view text;
  bool only_counts = false;  // with a capital it says nothing but that a number follows
  bool needs_sign = false;   // begins sentences, too: ":", "." or ")" must stand behind the number
  bool only_heads = false;   // numbers topics in headings only: in a text it is what is talked of
};
inline constexpr NumberLead number_leads[] = {
    {"agenda item", true, false},
    {"agenda point", true, false},
    {"agenda", true, false},
    {"item", false, false},
    {"topic", false, false},
    {"discussion topic", false, false},
    {"discussion item", false, false},
    {"discussion point", false, false},
    {"business item", false, false},
    {"top", true, false},
    {"traktandum", false, false},
    {"tagesordnungspunkt", false, false},
    {"punkt", true, false},
    {"point", false, false},
    {"punto", true, false},
    {"ponto", true, false},
    {"\xC2\xA7", false, true},
    {"zu top", false, false},
    {"zu punkt", false, false},
    {"zu tagesordnungspunkt", false, false},
    {"zu", false, true},
    {"pkt.", false, false},
    {"pkt", false, false},
    {"ad", false, true},
    {"r\xC3\xA9solution", false, true, true},
    {"sujet", false, true, true},
    {"question", false, true, true},
    {"thema", false, true, true},
    {"tema", false, true, true},
    {"argomento", false, true, true},
    {"asunto", false, true, true},
    {"assunto", false, true, true},
};

/// Before the numbers of a series, where a sign stands behind each: "Section 3: Roof".
inline constexpr std::string_view series_leads[] = {
    "section", "part",   "subject",  "matter",   "abschnitt",   "teil", "thema",     "partie", "sujet",     "question", "secci\xC3\xB3n",
    "parte",   "tema",   "asunto",   "apartado", "sezione", "argomento", "se\xC3\xA7\xC3\xA3o",  "sec\xC3\xA7\xC3\xA3o", "assunto",   "order of business"};

/// With them no label begins: they go on with what stands before, at the start of a line too.
inline constexpr std::string_view links[] = {"of", "the", "and", "or", "that", "which", "for", "from", "with", "de", "du", "des", "et", "ou", "der",
                                             "und", "oder", "von", "del", "los", "las", "di", "della", "dei", "do", "da", "dos", "das"};

/// How the names of the months begin: between a day and a year stands one of them, or no date does.
inline constexpr std::string_view month_stems[] = {
    "jan", "j\xC3\xA4n", "ene", "gen", "feb", "fev", "f\xC3\xA9v", "mar", "m\xC3\xA4r", "mrz", "apr", "abr", "avr", "may",
    "mai", "mag", "jun",          "jui", "giu", "jul", "lug", "aug",          "ago", "aou", "ao\xC3\xBB", "sep", "set", "oct",
    "okt", "out", "ott",          "nov", "dez", "d\xC3\xA9" "c", "dec",      "dic"};

/// The link beside a heading of a wiki: "[edit]", "[bearbeiten | Quelltext bearbeiten]".
inline constexpr std::string_view edit_links[] = {"edit", "bearbeiten", "modifier", "editar", "modifica"};

/// Between such a word and the number: "point n° 3", "item #3".
inline constexpr std::string_view number_signs[] = {"#", "n\xC2\xB0", "n\xC2\xBA", "nr.", "no."};

/// Those whose number may be a word: "Ponto um –", "Punto tercero:".
inline constexpr std::string_view worded_leads[] = {"ponto ", "punto ", "point ", "asunto ", "assunto "};

inline constexpr std::string_view small_numbers[] = {
    "um",     "dois",  "tr\xC3\xAAs", "quatro", "cinco", "seis",   "sete",    "oito",    "nove",    "dez",
    "onze",   "doze",  "uno",     "dos",    "tres",  "cuatro", "siete",   "ocho",    "nueve",   "diez",
    "un",     "deux",  "trois",   "quatre", "cinq",  "six",    "sept",    "huit",    "neuf",    "dix",
    "primo",  "due",   "tre",     "quattro", "cinque", "sei",  "sette",   "otto",    "dieci",   "primero",
    "segundo", "tercero", "cuarto", "quinto"};

/// How ordinals begin that head a topic: "Primero.-", "SEGUNDO.-", "Terceira:".
inline constexpr std::string_view ordinal_stems[] = {
    "primer", "segund", "tercer", "cuart", "quint", "sext", "s\xC3\xA9ptim", "septim", "octav", "noven",
    "d\xC3\xA9" "cim", "decim", "primeir", "terceir", "quart", "s\xC3\xA9tim", "oitav"};

/// "Page 1 of 3", "Seite 2 von 4".
inline constexpr std::string_view page[] = {"page", "seite", "p\xC3\xA1gina", "pagina", "pag.", "p."};
inline constexpr std::string_view page_of[] = {"of", "von", "de", "sur", "/", "|"};

/// Before the number of a table or a picture, in the line that names it.
inline constexpr std::string_view captions[] = {"table", "tabelle", "tabla", "tabela", "tabella", "tableau", "quadro", "cuadro", "figure", "figura", "abbildung", "abb.", "fig."};

/// Before who made it, or where it was found, in the line below it.
inline constexpr std::string_view sources[] = {"source", "quelle", "fuente", "fonte", "autor", "autores", "autora", "autoren", "author", "authors", "auteur", "auteurs", "autore", "autori"};

/// Over a table of contents.
inline constexpr std::string_view contents[] = {
    "inhaltsverzeichnis", "inhalt", "table of contents", "contents",  "table des mati\xC3\xA8res", "sommaire", "\xC3\xADndice",
    "indice",             "\xC3\xADndex",  "sommario",          "sum\xC3\xA1rio", "sumario",                     "tabla de contenido"};

/// Does `text` begin with `word`, whatever their case? Says nothing of where the word ends.
constexpr bool begins_with_word(std::string_view text, std::string_view word) noexcept {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = text[i];
    if (is_upper_ascii(c)) c = static_cast<char>(c + 32);
    if (i > 0 && byte_of(text[i - 1]) == 0xC3 && byte_of(c) >= 0x80 && byte_of(c) < 0xA0) c = static_cast<char>(byte_of(c) + 0x20);
    if (c != word[i]) return false;
  }
  return true;
}

/// One bit for each byte that a word of `number_leads` may begin with: most lines begin with none.
constexpr bool may_lead_number(char c) noexcept {
  const char folded = is_upper_ascii(c) ? static_cast<char>(c + 32) : c;
  return std::any_of(std::begin(number_leads), std::end(number_leads),
                     [&](const NumberLead& lead) { return lead.text.front() == folded; });
}

}  // namespace minuter::layout::words
