// Minutes in a table of topics, below headings of many words.
#include <catch2/catch.hpp>

#include "read.hpp"

using namespace minuter;

TEST_CASE("a heading that joins the talk and its key points is none of the topics in the table below it") {
  const auto titles = [](const Minutes& minutes) {
    std::string out;
    for (const auto& one : minutes.items) out += one.title.value + "|" + one.text.value + "\n";
    return out;
  };
  CHECK(titles(read("# Compte rendu de réunion\n\n**Date** : 4 mai 2031\n\n## Objet de la réunion\n\n1. Faire le point sur la roue.\n\n## Sujets abordés & points clés\n\n"
                    "| Sujet | Points discutés |\n|---|---|\n| **La roue** | Elle grince. |\n| **Le barrage** | Il tient. |\n",
                    "french")) == "La roue|Elle grince.\nLe barrage|Il tient.\n");
  CHECK(titles(read("# Acta de reunión\n\nFecha: 4 de mayo de 2031\n\n## Temas tratados y puntos clave\n\n| Tema | Puntos clave |\n|---|---|\n| La rueda | Cruje. |\n| La presa | Aguanta. |\n",
                    "spanish")) == "La rueda|Cruje.\nLa presa|Aguanta.\n");
  CHECK(titles(read("# Mill Meeting\n\nDate: 4 May 2031\n\n## Topics and key points\n\n| Topic | Points covered |\n|---|---|\n| The wheel | It creaks. |\n| The weir | It holds. |\n",
                    "team")) == "The wheel|It creaks.\nThe weir|It holds.\n");
}
