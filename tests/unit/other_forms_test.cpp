// The same minutes in the forms of other houses: other bullets, other numbers, other headings.
#include <catch2/catch.hpp>
#include <string>

#include "read.hpp"

using namespace minuter;

namespace {

std::string topics(const Minutes& minutes) {
  std::string out;
  for (const auto& item : minutes.items) out += item.number.value + "|" + item.title.value + "\n";
  return out;
}

std::string plan(const Minutes& minutes) {
  std::string out;
  for (const auto& entry : minutes.agenda) out += entry.number.value + "|" + entry.title.value + "\n";
  return out;
}

std::string people(const Minutes& minutes) {
  std::string out;
  for (const auto& person : minutes.attendees) out += person.name.value + "\n";
  return out;
}

std::string tasks(const Minutes& minutes) {
  std::string out;
  for (const auto& action : minutes.actions) out += (action.owners.empty() ? "" : action.owners[0].value) + "|" + action.text.value + "\n";
  return out;
}

}  // namespace

TEST_CASE("a sign that begins several lines is a bullet, whatever it is") {
  for (const std::string bullet :
       {"o ", "o\t", "o   ", "•\t", "~ ", "» ", "→ ", "► ", "□ ", "❖ ", "− ", "§\t", "Ø\t", "\xEF\x83\x98 ", "-", "–", "*"}) {
    INFO(bullet);
    const auto minutes = read("# Mill board\n\n## Present\n\n" + bullet + "Ada Penrose\n" + bullet + "Bo Quill\n\n## Roof\n\nIt leaks.\n\n## Actions\n\n" + bullet +
                                  "Ada to mend the roof\n" + bullet + "Bo to buy slates\n",
                              "english");
    CHECK(people(minutes) == "Ada Penrose\nBo Quill\n");
    CHECK(tasks(minutes) == "Ada|mend the roof\nBo|buy slates\n");
  }
}

TEST_CASE("a word of one letter at the start of wrapped lines is no bullet") {
  const auto minutes = read(
      "Ata da reunião da associação do moinho de 4 de maio de 2031\n\n"
      "A presidente da associação do moinho abriu a sessão com algumas palavras e\n"
      "o tesoureiro leu as contas do ano que passou, depois das quais foi dada a\n"
      "o secretário a palavra para que lesse a ata da sessão anterior, que todos\n"
      "o ouviram ler sem que ninguém tivesse nada a dizer sobre ela.\n",
      "portuguese");
  CHECK(minutes.items.empty());
  CHECK(minutes.meeting.date.value == "2031-05-04");
}

TEST_CASE("stars of a wiki tell how far in an entry stands") {
  const auto minutes = read(
      "= Mill board =\n\n== Present ==\n\n*Ada Penrose\n*Bo Quill\n*Cy Rusk\n\n== Actions ==\n\n*Ada\n**Mend the roof\n**Buy slates\n", "english");
  CHECK(people(minutes) == "Ada Penrose\nBo Quill\nCy Rusk\n");
  CHECK(tasks(minutes) == "Ada|Mend the roof\nAda|Buy slates\n");
}

TEST_CASE("a number set in bold is the number of its topic") {
  for (const std::string mark : {"**1.** ", "**1**. ", "__1.__ ", "**1)** ", "**(1)** ", "**Item 1:** "}) {
    auto second = mark;
    second[second.find('1')] = '2';
    auto third = mark;
    third[third.find('1')] = '3';
    INFO(mark);
    const auto minutes = read("Minutes of the mill club\n\n" + mark + "Apologies\n\nNone were sent.\n\n" + second + "The roof\n\nIt leaks.\n\n" + third + "The weir\n\nIt holds.\n", "english");
    CHECK(topics(minutes) == "1|Apologies\n2|The roof\n3|The weir\n");
  }
}

TEST_CASE("the agenda is told by the words that mean it, whatever stands around them") {
  struct Form {
    std::string grammar;
    std::string label;
  };
  for (const auto& [grammar, label] : {Form{"english", "Items for discussion:"}, {"english", "Topics to be covered:"}, {"english", "Programme"}, {"english", "Our agenda for today"},
                                       {"english", "The following agenda was adopted:"}, {"english", "The agenda for the meeting was:"},
                                       {"english", "The following agenda was approved by the members present:"}, {"german", "Liste der Themen"},
                                       {"german", "Agenda der Sitzung"}, {"german", "Auf der Tagesordnung stehen:"}, {"french", "Liste des points"},
                                       {"french", "Sujets à discuter"}, {"spanish", "Lista de temas"}, {"spanish", "El orden del día es el siguiente:"},
                                       {"italian", "Punti da discutere"}, {"portuguese", "Assuntos para discussão"}}) {
    INFO(label);
    CHECK(plan(read("Mill board\n\n" + label + "\n\n- Ada 1\n- Bo 2\n- Cy 3\n", grammar)) == "|Ada 1\n|Bo 2\n|Cy 3\n");
  }
}

TEST_CASE("a list whose entries come again as headings is the plan, whatever it is called") {
  const std::string minutes = "- The roof\n- The weir\n- Keys and locks\n\n## The roof\n\nIt leaks.\n\n## The weir\n\nIt holds.\n\n## Keys and locks\n\nBo has them.\n";
  for (const std::string label : {"## Up today", "## Topics", "**Up today**", "Up today:"}) {
    INFO(label);
    const auto read_minutes = read("# Mill board\n\n" + label + "\n\n" + minutes, "english");
    CHECK(plan(read_minutes) == "|The roof\n|The weir\n|Keys and locks\n");
    CHECK(topics(read_minutes) == "|The roof\n|The weir\n|Keys and locks\n");
  }
  // A list of people is none, though each has a heading.
  const auto people = read("# Mill board\n\n## Who is who\n\n- Ada Penrose\n- Bo Quill\n- Cy Rusk\n\n## Ada Penrose\n\nSaw the roof.\n\n## Bo Quill\n\nSaw the weir.\n", "english");
  CHECK(people.agenda.empty());
  // Nor is what the next meeting is about.
  const auto next = read("# Mill board\n\n## Roof\n\nIt leaks.\n\n## Next meeting\n\nTopics to be covered:\n\n- Weir\n- Keys\n", "english");
  CHECK(next.agenda.empty());
}

TEST_CASE("bare numbers that go on from 1 count the entries of a list") {
  const auto minutes = read("Mill board\n\nAgenda\n1 Opening\n2 Budget 2031\n3 the weir\n4 Closing\n", "english");
  CHECK(plan(minutes) == "1|Opening\n2|Budget 2031\n3|the weir\n4|Closing\n");
  // Rows of a table are no list.
  CHECK(read("Mill board\n\n1 May 2031\n\nAda spoke of the roof.\n", "english").agenda.empty());
}

TEST_CASE("topics may be counted in any way") {
  struct Form {
    std::string first, second, third;
    std::string number;
  };
  for (const auto& [first, second, third, number] :
       {Form{"1.0 ", "2.0 ", "3.0 ", "1.0"}, {"I ", "II ", "III ", "I"}, {"I: ", "II: ", "III: ", "I"}, {"A. ", "B. ", "C. ", "A"}, {"1.- ", "2.- ", "3.- ", "1"},
        {"Agenda point 1: ", "Agenda point 2: ", "Agenda point 3: ", "1"}, {"2031/01 ", "2031/02 ", "2031/03 ", "2031/01"}, {"**31-01.** ", "**31-02.** ", "**31-03.** ", "31-01"}, {"1 ", "2 ", "3 ", "1"}}) {
    INFO(first);
    const auto minutes = read("Minutes of the mill club\n\n" + first + "Apologies\n\nNone were sent.\n\n" + second + "Mending\n\nIt leaks.\n\n" + third + "The weir\n\nIt holds.\n", "english");
    REQUIRE(minutes.items.size() == 3);
    CHECK(minutes.items[0].number.value == number);
    CHECK(minutes.items[1].title.value == "Mending");
  }
}

TEST_CASE("a number over text ends a plan without numbers") {
  const auto minutes = read(
      "Mill board\n\nAgenda\n\n- Roof\n- Weir\n- Keys\n\n1. Slates and tiles\n\nAda counted them, and there are enough for the whole of the roof.\n\n"
      "2. The weir in winter\n\nIt holds.\n\n3. Keys and locks\n\nada: they are with Bo\n",
      "english");
  CHECK(plan(minutes) == "|Roof\n|Weir\n|Keys\n");
  CHECK(topics(minutes) == "1|Slates and tiles\n2|The weir in winter\n3|Keys and locks\n");
}

TEST_CASE("numbers count topics below headings that only name sections") {
  const auto minutes = read(
      "# Mill board minutes\n\n## Present\n\n- Ada Penrose\n- Bo Quill\n\n## Agenda\n\n- Roof\n- Weir\n\n## Minutes\n\n1. Roof\n\nIt leaks.\n\n2. Weir\n\nIt holds.\n\n"
      "3. Other things\n\nNone.\n\n## Actions\n\n1. Ada to mend the roof\n2. Bo to buy slates\n",
      "english");
  CHECK(topics(minutes) == "1|Roof\n2|Weir\n3|Other things\n");
  CHECK(minutes.actions.size() == 2);
}

TEST_CASE("lines with a colon, set apart over text, head topics where nothing else does") {
  const auto minutes = read(
      "Mill club\n\nPresent: Ada Penrose, Bo Quill\n\nSlates:\n\nThey are on their way to the mill.\n\nThe weir in winter:\n\n- It holds.\n- It was painted.\n\n"
      "Keys and locks:\n\nThey are in the drawer of the desk.\n",
      "english");
  CHECK(topics(minutes) == "|Slates\n|The weir in winter\n|Keys and locks\n");
  // Who did something is no topic.
  const auto round = read(
      "Mill club\n\nPresent: Ada Penrose, Bo Quill, Cy Rusk\n\nAda Penrose:\n\nShe saw the slates on their way.\n\nBo Quill:\n\nHe saw the weir.\n\nCy Rusk:\n\nHe was away.\n", "english");
  CHECK(round.items.empty());
}

TEST_CASE("two blank lines below a numbered title do not join it to what was said") {
  const auto minutes = read("Mill club\n\n1. The roof\n\n\nada: it leaks in the north\n\n2. The weir\n\n\nit holds\n\n3. Keys\n\n\nbo: here they are\n", "english");
  CHECK(topics(minutes) == "1|The roof\n2|The weir\n3|Keys\n");
}
