// Acts of councils and minutes of associations in German and the Romance languages.
#include <catch2/catch.hpp>

#include "minuter/parse.hpp"
#include "grammar/grammar.hpp"
#include "records/times.hpp"

using namespace minuter;

namespace {

const GrammarSet& grammars() {
  static const GrammarSet set = GrammarSet::built_in();
  return set;
}

Minutes read(const Source& source, std::string_view grammar) { return parse(source, grammars(), {grammar, false}); }

// Keeps the text to the end of the program, since the result points into it.
Minutes read(std::string_view text, std::string_view grammar) {
  static std::vector<std::unique_ptr<const Source>> sources;
  sources.push_back(Source::from_text(text, "a.md"));
  return read(*sources.back(), grammar);
}

std::string names(const Minutes& minutes) {
  std::string out;
  for (const auto& one : minutes.attendees) {
    out += one.name.value + " (" + one.status.value + (one.chair.value ? ", chair" : "") + ")";
    if (one.affiliation.is_there()) out += ' ' + one.affiliation.value;
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("days and hours in words are read wherever they stand") {
  const auto date = [](std::string_view text, std::string_view language) {
    const auto found = records::find_date(text, grammars().find(language)->words, false);
    return found ? found->iso() : std::string();
  };
  const auto time = [](std::string_view text, std::string_view language) {
    const auto found = records::find_time(text, grammars().find(language)->words);
    return found ? found->hhmm() : std::string();
  };
  CHECK(date("DIECISIETE DE OCTUBRE DE DOS MIL DOCE", "spanish") == "2012-10-17");
  CHECK(date("Aos vinte e quatro dias do mês de julho do ano de dois mil e treze", "portuguese") == "2013-07-24");
  CHECK(date("L'an deux mil onze, le jeudi douze mai", "french") == "2011-05-12");
  CHECK(date("el 25 de septiembre de 2.007", "spanish") == "2007-09-25");
  CHECK(date("el día cinco de abril de 2031", "spanish") == "2031-04-05");
  CHECK(date("mil gracias a los dos", "spanish").empty());
  CHECK(time("siendo las veintidós horas y cuatro minutos", "spanish") == "22:04");
  CHECK(time("siendo las diecinueve y treinta horas", "spanish") == "19:30");
  CHECK(time("à vingt heures quarante-cinq", "french") == "20:45");
  CHECK(time("alle ore diciotto e trenta", "italian") == "18:30");
  CHECK(time("deux mille euros en trois heures de travail et un jour", "french") == "03:00");
}

TEST_CASE("an act that came out as one line is cut at its title, its headings and its labels") {
  const auto source = Source::from_text(
      "ACTA DE LA SESIÓN DE MAYO DEL CONSEJO DE ARDEN, DÍA 25 DE MAYO DE 2.031. En Arden, siendo las veinte horas del día 25 de "
      "mayo de 2.031, en el Salón de Plenos del molino, se reúnen para hablar de la grúa, bajo la presidencia del Sr. Alcalde D. "
      "Bo Quill Rusk, los Sres. Concejales siguientes: D. Cy Ash Lark, Dña. Ada Penrose Marl y D. Ed Fenn Oak. Actúa como "
      "Secretario D. Hal Teal Pike. Hay quórum y la sesión queda abierta con un brindis por la nueva rueda del molino. 1. LECTURA "
      "DEL ACTA DE ABRIL. Nadie pide cambiar nada y se vota a mano alzada, adoptándose el siguiente acuerdo: Guardar el acta junto a la "
      "rueda vieja. 2. ELECCIÓN DE MOLINERO. Nadie se ha ofrecido todavía, y se hablará con la hija del molinero viejo antes "
      "del verano, que ya trabajó tres años con la rueda y conoce la presa mejor que nadie en el valle.\n",
      "a.txt");
  const auto minutes = read(*source, "spanish");
  CHECK(minutes.meeting.title.value.starts_with("ACTA DE LA SESIÓN DE MAYO"));
  CHECK(minutes.meeting.date.value == "2031-05-25");
  CHECK(minutes.meeting.start.value == "20:00");
  CHECK(minutes.meeting.location.value == "Salón de Plenos del molino");
  CHECK(names(minutes) ==
        "Bo Quill Rusk (present, chair) Alcalde\nCy Ash Lark (present)\nAda Penrose Marl (present)\nEd Fenn Oak (present)\n"
        "Hal Teal Pike (in_attendance) Secretario\n");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[1].title.value.starts_with("ELECCIÓN DE MOLINERO"));
  REQUIRE(minutes.decisions.size() == 1);
  CHECK(minutes.decisions[0].outcome.value == "carried");
}

TEST_CASE("who gives a proxy was not there, and who takes it is not listed again") {
  const auto source = Source::from_text(
      "Compte rendu du conseil municipal du 12 mai 2031\n\nEtaient présents :\nMonsieur Bo QUILL, Maire, Mesdames PENROSE et MARL, "
      "M.RUSK (adjoint).\n\nAbsents excusés : Monsieur ASH donne pouvoir à Madame MARL, Mme LARK.\n\n"
      "Madame la Maire informe le conseil que la grue est vendue.\n",
      "a.txt");
  const auto minutes = read(*source, "french");
  CHECK(names(minutes) ==
        "Bo QUILL (present) Maire\nPENROSE (present)\nMARL (present)\nRUSK (present) adjoint\nASH (apologies)\nLARK (apologies)\n");
}

TEST_CASE("groups over lists are no people, and sentences behind a list are none") {
  const auto source = Source::from_text(
      "Protokoll der Sitzung des Mühlenrates vom 4. Mai 2031\n\nAnwesende\n\nVertretung der Müller\n\n- Ada Penrose\n- unbesetzt\n\n"
      "Vertretung der Fischer\n\n- Bo Quill\n\nT a g e s o r d n u n g\n\n-\nTOP 1 – Begrüßung\n-\nTOP 2 – Gäste\n\n"
      "zu TOP 1. Begrüßung\n\nFrau Penrose begrüßt alle.\n\nzu TOP 2. Gäste\n\nEs sind keine Gäste gekommen.\n",
      "a.txt");
  const auto minutes = read(*source, "german");
  CHECK(names(minutes) == "Ada Penrose (present)\nBo Quill (present)\n");
  REQUIRE(minutes.agenda.size() == 2);
  CHECK(minutes.agenda[1].title.value == "Gäste");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[1].number.value == "2");
}

TEST_CASE("an ornament across the page ends a list of people") {
  const auto source = Source::from_text(
      "Verbale della seduta di Arden del 15 maggio 2031\n\nPresenti:\non.li Ada Penrose, Bo Quill,\nCy Rusk\nAssenti scusati:\nEd Fenn, Hal Teal\n"
      "---ooo0ooo---\nAlla presenza di tre soci la seduta viene aperta.\n",
      "a.txt");
  CHECK(names(read(*source, "italian")) ==
        "Ada Penrose (present)\nBo Quill (present)\nCy Rusk (present)\nEd Fenn (apologies)\nHal Teal (apologies)\n");
}

TEST_CASE("points numbered in words are entries") {
  const auto source = Source::from_text(
      "Ata da assembleia de Arden de 11 de maio de 2031\n\nReuniu a assembleia na sala do moinho com todos os seus membros, e a ordem de trabalhos era a seguinte:\n\n"
      "Ponto um – Venda do barco.\nPonto dois – Compra da corda.\n\nVerificou-se a presença dos seguintes membros da assembleia:\n"
      "Do grupo do rio: Ada Penrose Marl, Bo Quill Rusk e Cy Ash Lark.\n",
      "a.txt");
  const auto minutes = read(*source, "portuguese");
  REQUIRE(minutes.agenda.size() == 2);
  CHECK(minutes.agenda[1].number.value == "dois");
  CHECK(minutes.agenda[1].title.value == "Compra da corda.");
  CHECK(names(minutes) == "Ada Penrose Marl (present)\nBo Quill Rusk (present)\nCy Ash Lark (present)\n");
}

TEST_CASE("an office before a comma belongs to the name behind it") {
  const auto source = Source::from_text(
      "Verbale del consiglio di Arden del 1 maggio 2031\n\nLa riunione è aperta alle 08:20. Sono presenti in collegamento: il "
      "Presidente, Bo Quill, e i Consiglieri Ada Penrose, Cy Rusk.\n",
      "a.txt");
  const auto minutes = read(*source, "italian");
  CHECK(minutes.meeting.start.value == "08:20");
  CHECK(names(minutes) == "Bo Quill (present) Presidente\nAda Penrose (present) Consiglieri\nCy Rusk (present) Consiglieri\n");
}

TEST_CASE("where a page came out without blank lines each line is a paragraph, and short ones head what stands below") {
  const auto source = Source::from_text(
      "Réunion du conseil du moulin du 3 mai 2031\nParticipation\nmembres du conseil présents :\n- Ada PENROSE\n- Bo QUILL\n- Cy RUSK\n"
      "excusés :\n- Dot MARL\nÉtat de la roue\nLa roue tourne encore, mais deux pales sont fendues depuis l'hiver et le charpentier du village "
      "demande trois semaines pour les changer.\nCy a fait trois photos.\nLe banc\nLe banc reste où il est.\n",
      "a.txt");
  const auto minutes = read(*source, "french");
  CHECK(minutes.meeting.title.value == "Réunion du conseil du moulin du 3 mai 2031");
  CHECK(names(minutes) == "Ada PENROSE (present)\nBo QUILL (present)\nCy RUSK (present)\nDot MARL (apologies)\n");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[0].title.value == "État de la roue");
  CHECK(minutes.items[1].title.value == "Le banc");
}

TEST_CASE("a sentence over a list of names leads in those who met") {
  const auto source = Source::from_text(
      "Acta de la junta del molino\n\nReunidos el día 3 de mayo de 2031 a las 21:30 horas los siguientes miembros de la junta:\n\n"
      "* Ada Penrose\n* Bo Quill\n* Cy Rusk\n\nOrden del día:\n\n1. La rueda\n2. El banco\n",
      "a.md");
  const auto minutes = read(*source, "spanish");
  CHECK(minutes.meeting.date.value == "2031-05-03");
  CHECK(minutes.meeting.start.value == "21:30");
  CHECK(names(minutes) == "Ada Penrose (present)\nBo Quill (present)\nCy Rusk (present)\n");
}

TEST_CASE("the group in front of its people is whom they are of") {
  const auto source = Source::from_text(
      "Protokoll der Sitzung des Mühlenrates am 3. Mai 2031\n\nAnwesend: Schilf: Ada Penrose, Bo Quill [19:47]; Die Damm-Liste: Cy Rusk\n\n"
      "Entschuldigt: GAL: Dot Marl, Ed Fenn\n\n1. Begrüßung\n\nAlle sind froh.\n",
      "a.md");
  CHECK(names(read(*source, "german")) ==
        "Ada Penrose (present) Schilf\nBo Quill (present) Schilf\nCy Rusk (present) Die Damm-Liste\nDot Marl (apologies) GAL\nEd Fenn (apologies) GAL\n");
}

TEST_CASE("the plan ends where its first entry comes again, not where an entry runs on below itself") {
  const auto source = Source::from_text(
      "Protokoll der Sitzung des Mühlenrates am 3. Mai 2031\n\nTagesordnung:\n1. Begrüßung\n2. Berichte\n   a) Wehr\n   b) Rad\n  und Damm\n"
      "   c) BGM\n3. Kran\n4. Sonstiges\n\nTOP 1 Begrüßung\nAda begrüßt alle.\n",
      "a.txt");
  const auto minutes = read(*source, "german");
  CHECK(minutes.agenda.size() == 7);
  REQUIRE(minutes.items.size() == 1);
  CHECK(minutes.items[0].title.value == "Begrüßung");
}

TEST_CASE("dashes that fill up the lines of an act are no text, and part what stands between them") {
  const auto source = Source::from_text(
      "-----ATA NÚMERO OITO-----------No dia vinte e sete de maio de dois mil e trinta e um, reuniu a Assembleia do Moinho, pelas vinte "
      "horas, com a presença dos senhores deputados: Ada Penrose Marl (ABC), Bo Quill Rusk (DEF) e Cy Ash Lark (ABC), com a seguinte ordem "
      "de trabalhos.------------A sessão começou.-------\n",
      "a.txt");
  const auto minutes = read(*source, "portuguese");
  CHECK(minutes.meeting.title.value == "ATA NÚMERO OITO");
  CHECK(minutes.meeting.date.value == "2031-05-27");
  CHECK(minutes.meeting.start.value == "20:00");
  CHECK(names(minutes) == "Ada Penrose Marl (present) ABC\nBo Quill Rusk (present) DEF\nCy Ash Lark (present) ABC\n");
}

TEST_CASE("a line that says an entry of the plan again is the title of the text below it") {
  const auto source = Source::from_text(
      "Compte-rendu de la réunion du conseil du moulin du 3 mai 2031\n\nOrdre du jour :\n   - Point sur la roue du moulin\n   - Divers et questions\n\n"
      "Présents : Ada Penrose, Bo Quill\n\nPoint sur la roue du moulin\nLa roue tourne encore, mais deux pales sont fendues depuis l'hiver.\n"
      "Le charpentier demande trois semaines pour les changer toutes les deux.\n",
      "a.txt");
  const auto minutes = read(*source, "french");
  REQUIRE(minutes.items.size() == 1);
  CHECK(minutes.items[0].title.value == "Point sur la roue du moulin");
}

TEST_CASE("who is counted behind those who are named is nobody, in each language") {
  const auto present = [](std::string_view text, std::string_view grammar) { return names(read(*Source::from_text(text, "a.md"), grammar)); };
  constexpr std::string_view both = "Ada Penrose (present)\nBo Quill (present)\n";
  CHECK(present("# Protokoll vom 4. Mai 2031\n\nAnwesend: Ada Penrose, Bo Quill sowie 4 Gäste\n\n1. Dach\n\nEs leckt.\n", "german") == both);
  CHECK(present("# Compte rendu du 4 mai 2031\n\nPrésents : Ada Penrose, Bo Quill et 3 habitants\n\n1. Toit\n\nIl fuit.\n", "french") == both);
  CHECK(present("# Acta del 4 de mayo de 2031\n\nAsistentes: Ada Penrose, Bo Quill y 5 vecinos\n\n1. Tejado\n\nGotea.\n", "spanish") == both);
}

TEST_CASE("half names in two columns are one, in each language") {
  const auto source = Source::from_text("# Protokoll vom 4. Mai 2031\n\n## Anwesend\n\n| Vorname | Nachname |\n|---|---|\n| Ada | Penrose |\n| Bo | Quill |\n", "a.md");
  const auto minutes = read(*source, "german");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[0].name.value == "Ada Penrose");
}

TEST_CASE("a table of contents and the titles that run over the pages are no topics") {
  const auto source = Source::from_text(
      "Mühlenfreunde e. V.\n\nJahreshauptversammlung\nProtokoll\n\n13. November 2031\nAlte Mühle, Bachweg 1, 01234 Mühlstadt\n\n"
      "Inhaltsverzeichnis\n1 Eröffnung\n\n2\n\n2 Wahl der Leitung\n\n2\n\n3 Anträge\n3.1 Ein neues Rad . . . . . . . .\n3.2 Ein Boot . . . . . . . .\n\n3\n3\n\n"
      "4 Sonstiges\n\n4\n\n"
      "\f1 Eröffnung\n\n2\n\n1 Eröffnung\nBeginn: 13. November 2031, 19:45 Uhr\nZahl der erschienenen Mitglieder: 2 + 1 delegiert\n"
      "• Ada Penrose\n• Bo Quill\n• Cy Rusk (delegiert an Bo Quill)\nSomit ist die Versammlung beschlussfähig.\n\n"
      "2 Wahl der Leitung\nKandidaten:\n• Ada Penrose\nAda wurde einstimmig gewählt.\n\n"
      "\f3 Anträge\n\n3\n\n3 Anträge\n3.1 Ein neues Rad\nDie Kasse hat:\n1. Einnahmen: 12 e\na) Beiträge: 10 e\n2. Ausgaben: 5 e\n"
      "10 Zustimmungen, 0 Enthaltungen für den Kauf des Rades.\n\n3.2 Ein Boot\nNichts.\n\n"
      "\f4 Sonstiges\n\n4 Sonstiges\nAda beendet die Versammlung.\nEnde: 13. November 2031, 20:32 Uhr\n",
      "a.txt");
  const auto minutes = read(*source, "german");
  CHECK(minutes.meeting.body.value == "Mühlenfreunde e. V.");
  CHECK(minutes.meeting.location.value == "Alte Mühle, Bachweg 1, 01234 Mühlstadt");
  CHECK(minutes.meeting.start.value == "19:45");
  CHECK(minutes.meeting.end.value == "20:32");
  CHECK(minutes.attendees.size() == 3);
  std::string numbers;
  for (const auto& item : minutes.items) numbers += item.number.value + ' ';
  CHECK(numbers == "1 2 3 3.1 3.2 4 ");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[1].text.value == "Kauf des Rades");
  CHECK(minutes.decisions[1].votes_for.value == 10);
}

TEST_CASE("a heading over contents that has none below it spoils no other") {
  const auto source = Source::from_text(
      "Mill Guild minutes\n\nContents\nof the mill were looked at by all who came to the first meeting of the year, and it took the whole of a long day to do so; "
      "nobody left before the sun was down.\n\nContents\n1 Roof . . . . . 2\n2 Wheel . . . . . 3\n3 Pond . . . . . 4\n\n"
      "1 Roof\n\nIt leaks.\n\n2 Wheel\n\nIt turns.\n\n3 Pond\n\nIt is full.\n",
      "a.txt");
  const auto minutes = read(*source, "english");
  std::string titles;
  for (const auto& item : minutes.items) titles += item.title.value + ' ';
  CHECK(titles == "Roof Wheel Pond ");
}

TEST_CASE("a heading over one field of the meeting is a label") {
  const auto minutes = read(
      "# Minutes of the Mill Group\n\n## Date\n\n4 May 2031\n\n## Location\n\nMill House\n\n## Time\n\n18:00 - 19:30\n\n"
      "## Attendees\n\n- Ada Penrose\n- Bo Quill\n\n## Roof\n\nIt leaks.\n\n## Date of the fair\n\nIt is in May.\n",
      "english");
  CHECK(minutes.meeting.date.value == "2031-05-04");
  CHECK(minutes.meeting.location.value == "Mill House");
  CHECK(minutes.meeting.start.value == "18:00");
  CHECK(minutes.meeting.end.value == "19:30");
  CHECK(minutes.items.size() == 2);

  const auto nested = read(
      "# Verbale del mulino\n\n## 1 Informazioni\n\n### 1.1 Durata e luogo\n\n- Inizio: 12:00\n- Fine: 12:40\n- Luogo: Mulino\n\n"
      "### 1.2 Partecipanti\n\n- Ada Penrose\n- Bo Quill\n\n## 2 Contenuto\n\n### 2.1 Ordine del giorno\n\n1. Il tetto\n2. Lo stagno\n\n"
      "### 2.2 Decisioni prese\n\n- Documenti\n  - Scrivere il piano\n  - Leggere il piano\n- Riunioni\n  - Ogni due settimane\n",
      "italian");
  CHECK(nested.meeting.start.value == "12:00");
  CHECK(nested.meeting.location.value == "Mulino");
  CHECK(nested.agenda.size() == 2);
  CHECK(nested.items.empty());
  REQUIRE(nested.decisions.size() == 3);
  CHECK(nested.decisions[2].text.value == "Ogni due settimane");
}

TEST_CASE("where the indents were lost the bullets tell the levels, and a number that goes on ends the list") {
  const auto minutes = read(
      "Verbale del mulino\n\n4/5/2031\n\n1 Contenuto\n\n1.1 Ordine del giorno\n1. Il tetto\n2. Lo stagno\n\n1.2 Riassunto\nIl tetto perde, e lo stagno è pieno.\n\n"
      "1.3 Decisioni prese\n• Documenti\n‣ Scrivere il piano\n‣ Leggere il piano\n• Riunioni\n‣ Ogni due settimane\n",
      "italian");
  CHECK(minutes.agenda.size() == 2);
  REQUIRE(minutes.decisions.size() == 3);
  CHECK(minutes.decisions[0].text.value == "Scrivere il piano");
}

TEST_CASE("marks set behind their letters hide no heading") {
  const auto minutes = read("# Compte-rendu du 4 mai 2031\n\n## Pre\xCC\x81sents :\n\n* Ada (parent e\xCC\x81lu)\n* Bo (parent)\n\n## Toit\n\nIl fuit.\n", "french");
  REQUIRE(minutes.attendees.size() == 2);
  CHECK(minutes.attendees[0].affiliation.value == "parent e\xCC\x81lu");
  CHECK(minutes.items.size() == 1);
}

TEST_CASE("votes told before what was decided belong to it") {
  const auto minutes = read(
      "ACTA DE LA SESIÓN ORDINARIA DEL AYUNTAMIENTO DE MOLINO DEL 4 DE MAYO DE 2031\n\nASISTENTES\n\nDª Ada Penrose Quill\nD. Bo Quill Rusk\n\n"
      "ASUNTO PRIMERO.- APROBACIÓN DEL ACTA ANTERIOR.\n\nSe aprueba por unanimidad.\n\n"
      "ASUNTO SEGUNDO.- PRESUPUESTO.\n\nEl Pleno, por siete votos a favor y cuatro abstenciones, acuerda aprobar el presupuesto.\n\n"
      "Y no habiendo más asuntos, la Presidenta levanta la sesión siendo las veintiuna horas y treinta minutos.\n",
      "spanish");
  CHECK(minutes.meeting.end.value == "21:30");
  REQUIRE(minutes.items.size() == 2);
  CHECK(minutes.items[1].number.value == "SEGUNDO");
  REQUIRE(minutes.decisions.size() == 2);
  CHECK(minutes.decisions[1].votes_for.value == 7);
  CHECK(minutes.decisions[1].votes_abstain.value == 4);
  CHECK(minutes.decisions[1].outcome.value == "carried");
}
