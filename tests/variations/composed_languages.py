"""The parts of composed minutes, and what happened, in five other languages."""

import composed_matter as matter
import composed_parts as parts
from words_of_languages import ACTIONS, AGREED, CARRIED, COUNTED, LABELS

NAMES = {
    "de": ("Anna Lindner", "Bernd Quast", "Carla Roth", "Dieter Moll", "Eva Tannert", "Felix Hagen", "Greta Lohse", "Hanno Orth"),
    "fr": ("Anne Perrault", "Benoît Quesnel", "Claire Roussel", "Denis Moulin", "Élise Tanguy", "Fabien Hardy", "Gaëlle Lorrain", "Hugo Ozanne"),
    "es": ("Ana Peralta", "Benito Quiroga", "Clara Rueda", "Diego Molina", "Elena Tapia", "Félix Herrero", "Gloria Lozano", "Hugo Ortega"),
    "it": ("Anna Perotti", "Bruno Quaglia", "Carla Rossetti", "Dario Molinari", "Elena Tassi", "Fabio Ercoli", "Giulia Lotti", "Ugo Orsini"),
    "pt": ("Ana Peixoto", "Bruno Queirós", "Carla Rocha", "Diogo Moura", "Elisa Tavares", "Fábio Henriques", "Glória Lopes", "Hugo Ornelas"),
}
ROLES = {
    "de": ("Kassenwartin", "Schriftführer", "Beisitzerin"), "fr": ("trésorière", "secrétaire", "adjoint"),
    "es": ("tesorera", "secretario", "vocal"), "it": ("tesoriera", "segretario", "consigliere"),
    "pt": ("tesoureira", "secretário", "vogal"),
}
CHAIR = {"de": " (Vorsitz)", "fr": " (animatrice)", "es": " (moderadora)", "it": " (moderatrice)", "pt": " (moderadora)"}
DATES = {
    "de": (("2024-05-14", "14. Mai 2024"), ("2019-03-06", "06.03.2019"), ("2021-11-30", "Dienstag, 30. November 2021")),
    "fr": (("2024-05-14", "14 mai 2024"), ("2019-03-06", "06/03/2019"), ("2021-11-30", "mardi 30 novembre 2021")),
    "es": (("2024-05-14", "14 de mayo de 2024"), ("2019-03-16", "16/03/2019"), ("2021-11-30", "martes, 30 de noviembre de 2021")),
    "it": (("2024-05-14", "14 maggio 2024"), ("2019-03-16", "16/03/2019"), ("2021-11-30", "martedì 30 novembre 2021")),
    "pt": (("2024-05-14", "14 de maio de 2024"), ("2019-03-16", "16/03/2019"), ("2021-11-30", "terça-feira, 30 de novembro de 2021")),
}
PLACES = {
    "de": ("Alte Mühle", "Raum 204", "Zoom"), "fr": ("Salle des fêtes", "Salle 204", "Zoom"), "es": ("Casa del Molino", "Sala 204", "Zoom"),
    "it": ("Casa del Mulino", "Sala 204", "Zoom"), "pt": ("Casa do Moinho", "Sala 204", "Zoom"),
}
BODIES = {
    "de": ("Mühlenverein", "Arbeitsgruppe Werkzeug", "Vereinsvorstand"), "fr": ("Association du Moulin", "Comité du port", "Groupe de travail Outils"),
    "es": ("Asociación del Molino", "Comité del Puerto", "Grupo de Herramientas"), "it": ("Associazione del Mulino", "Comitato del Porto", "Gruppo Strumenti"),
    "pt": ("Associação do Moinho", "Comissão do Porto", "Grupo de Ferramentas"),
}
TOPICS = {
    "de": {"Dachreparatur": ("Das Dach über dem Lesesaal ist an zwei Stellen undicht.", "Drei Firmen wurden gefragt, eine hat bisher geantwortet."),
           "Haushalt": ("Am Ende des Quartals bleibt ein kleiner Überschuss.", "Die Miete ist der größte Posten und steigt im Januar."),
           "Sommerfest": ("Vierzig Stände sind gebucht, für zehn weitere ist Platz.", "Bei Regen wird es schwierig, denn die Zelte sind alt."),
           "Neue Webseite": ("Die alten Seiten sind langsam und schwer zu ändern.", "Ein erster Entwurf wurde gezeigt und gefiel den meisten."),
           "Mitglieder": ("Es gibt jetzt 112 Mitglieder, neun mehr als im Frühjahr.", "Das Formular auf Papier wird noch von der Hälfte benutzt."),
           "Verschiedenes": ("Der Schlüssel zum Schuppen lag hinter der Bank.", "Für den Kuchen gab es großen Dank.")},
    "fr": {"Réparation du toit": ("Le toit de la salle de lecture fuit à deux endroits.", "Trois artisans ont été contactés et un seul a répondu."),
           "Budget": ("Les comptes montrent un petit excédent à la fin du trimestre.", "Le loyer est la plus grosse dépense et augmente en janvier."),
           "Fête d'été": ("Quarante stands sont réservés et il reste de la place.", "La pluie serait un problème car les tentes sont vieilles."),
           "Nouveau site": ("Les anciennes pages sont lentes et difficiles à changer.", "Une première version a été montrée et a plu à tous."),
           "Adhésions": ("Il y a maintenant 112 membres, neuf de plus qu'au printemps.", "Le formulaire papier est encore utilisé par la moitié."),
           "Questions diverses": ("La clé de la cabane a été retrouvée derrière le banc.", "Le gâteau a été très apprécié.")},
    "es": {"Reparación del tejado": ("El tejado de la sala de lectura gotea en dos sitios.", "Se preguntó a tres albañiles y uno ha contestado."),
           "Presupuesto": ("Las cuentas muestran un pequeño superávit al final del trimestre.", "El alquiler es el mayor gasto y sube en enero."),
           "Fiesta de verano": ("Hay cuarenta puestos reservados y queda sitio para diez.", "La lluvia sería un problema porque las carpas son viejas."),
           "Nueva web": ("Las páginas antiguas son lentas y difíciles de cambiar.", "Se mostró un primer borrador que gustó a la mayoría."),
           "Socios": ("Ahora hay 112 socios, nueve más que en primavera.", "La mitad todavía usa el formulario en papel."),
           "Ruegos y preguntas": ("La llave del cobertizo apareció detrás del banco.", "Se dieron las gracias por la tarta.")},
    "it": {"Riparazione del tetto": ("Il tetto della sala di lettura perde in due punti.", "Tre muratori sono stati sentiti e uno ha risposto."),
           "Bilancio": ("I conti mostrano un piccolo avanzo alla fine del trimestre.", "L'affitto è la spesa maggiore e aumenta a gennaio."),
           "Festa d'estate": ("Quaranta banchi sono prenotati e c'è posto per altri dieci.", "La pioggia sarebbe un problema perché i tendoni sono vecchi."),
           "Nuovo sito": ("Le vecchie pagine sono lente e difficili da cambiare.", "Una prima bozza è stata mostrata ed è piaciuta."),
           "Soci": ("Ora ci sono 112 soci, nove in più che in primavera.", "La metà usa ancora il modulo di carta."),
           "Varie ed eventuali": ("La chiave del capanno era dietro la panca.", "Tutti hanno apprezzato la torta.")},
    "pt": {"Reparação do telhado": ("O telhado da sala de leitura pinga em dois sítios.", "Três pedreiros foram contactados e um respondeu."),
           "Orçamento": ("As contas mostram um pequeno saldo no fim do trimestre.", "A renda é a maior despesa e sobe em janeiro."),
           "Festa de verão": ("Há quarenta bancas reservadas e espaço para mais dez.", "A chuva seria um problema porque as tendas são velhas."),
           "Novo site": ("As páginas antigas são lentas e difíceis de mudar.", "Um primeiro rascunho foi mostrado e agradou à maioria."),
           "Sócios": ("Há agora 112 sócios, mais nove do que na primavera.", "Metade ainda usa o formulário em papel."),
           "Outros assuntos": ("A chave do barracão estava atrás do banco.", "Todos gostaram muito do bolo.")},
}
TASKS = {
    "de": ("ein zweites Angebot einholen", "die Zahlen an die Prüferin schicken", "die Kapelle buchen", "neue Schilder bestellen"),
    "fr": ("demander un deuxième devis", "envoyer les chiffres au commissaire", "réserver la fanfare", "commander les panneaux"),
    "es": ("pedir un segundo presupuesto", "enviar las cifras a la auditora", "reservar la banda", "comprar los carteles"),
    "it": ("chiedere un secondo preventivo", "inviare i conti alla revisora", "prenotare la banda", "comprare i cartelli"),
    "pt": ("pedir um segundo orçamento", "enviar as contas à auditora", "reservar a banda", "comprar os cartazes"),
}
DECISIONS = {
    "de": ("Das Angebot der zweiten Firma wird angenommen", "Der Beitrag steigt auf 20 Euro im Jahr", "Das Tor bleibt an Markttagen geschlossen"),
    "fr": ("Le devis du deuxième artisan est accepté", "La cotisation passe à 20 euros par an", "Le portail reste fermé les jours de marché"),
    "es": ("Se acepta el presupuesto del segundo albañil", "La cuota sube a 20 euros al año", "La verja se cierra los días de mercado"),
    "it": ("Il preventivo del secondo muratore è accettato", "La quota sale a 20 euro all'anno", "Il cancello resta chiuso nei giorni di mercato"),
    "pt": ("O orçamento do segundo pedreiro é aceite", "A quota sobe para 20 euros por ano", "O portão fica fechado nos dias de mercado"),
}
TITLES = {
    "de": ("Protokoll der Sitzung", "Protokoll der Sitzung vom {long}", "Sitzungsprotokoll {body}", "Niederschrift über die Sitzung {body}", "{body} - Protokoll {long}"),
    "fr": ("Compte rendu de réunion", "Compte-rendu de la réunion du {long}", "Procès-verbal de la réunion {body}", "{body} - Compte rendu du {long}"),
    "es": ("Acta de la reunión", "Acta de la reunión del {long}", "Acta de reunión {body}", "{body} - Acta del {long}"),
    "it": ("Verbale della riunione", "Verbale della riunione del {long}", "Verbale di riunione {body}", "{body} - Verbale del {long}"),
    "pt": ("Ata da reunião", "Ata da reunião de {long}", "Ata de reunião {body}", "{body} - Ata de {long}"),
}
HOURS = {"de": "{start} - {end} Uhr", "fr": "{start} - {end}", "es": "{start} - {end}", "it": "{start} - {end}", "pt": "{start} - {end}"}
TIME = {"de": "Uhrzeit", "fr": "Heure", "es": "Hora", "it": "Orario", "pt": "Horário"}
GUESTS = {"de": "Gäste", "fr": "Invités", "es": "Invitados", "it": "Ospiti", "pt": "Convidados"}
TALK = {"de": ("Besprechung", "Protokoll"), "fr": ("Discussion", "Compte rendu"), "es": ("Desarrollo", "Desarrollo de la reunión"),
        "it": ("Discussione", "Svolgimento"), "pt": ("Discussão", "Desenvolvimento")}
ITEM = {"de": "TOP {n}: {t}", "fr": "Point {n} : {t}", "es": "Punto {n}: {t}", "it": "Punto {n}: {t}", "pt": "Ponto {n}: {t}"}
COLUMNS = {"de": ("Aufgabe", "Wer", "Bis"), "fr": ("Action", "Responsable", "Échéance"), "es": ("Tarea", "Responsable", "Fecha"),
           "it": ("Azione", "Responsabile", "Scadenza"), "pt": ("Tarefa", "Responsável", "Prazo")}
ENDS = {
    "de": ("Ende der Sitzung: {end} Uhr", "Die Sitzung endet um {end} Uhr."), "fr": ("Fin de la réunion : {end}", "La séance est levée à {end}."),
    "es": ("Hora de finalización: {end}", "Se levanta la sesión a las {end}."), "it": ("Fine della riunione: {end}", "La riunione termina alle {end}."),
    "pt": ("Fim da reunião: {end}", "A reunião terminou às {end}."),
}
LANGUAGES = tuple(TITLES)


def make(chance, language):
    """A meeting, by a random.Random."""
    names = chance.sample(NAMES[language], chance.randint(5, 7))
    statuses = ["present"] * (len(names) - 2) + ["apologies", "in_attendance"]
    people = [matter.Person(name, "", ROLES[language][number - 1] if 0 < number < 4 else "", status, number == 0)
              for number, (name, status) in enumerate(zip(names, statuses))]
    present = people[:-2]
    topics = [matter.Topic(title, list(TOPICS[language][title]), [chance.choice(present).name.split()[0] for _ in range(2)])
              for title in chance.sample(sorted(TOPICS[language]), chance.randint(3, 5))]
    for topic, text in zip(topics, chance.sample(TASKS[language], 3)):
        topic.task = matter.Task(chance.choice(present).name, text, "")
    for topic, text in zip(topics[1:], chance.sample(DECISIONS[language], 2)):
        topic.decision = matter.Decision(text, text, "", "")
    return matter.Matter(chance.choice(BODIES[language]), *chance.choice(DATES[language]), *chance.choice(matter.HOURS),
                         chance.choice(PLACES[language]), people, topics)


def titles(language):
    for number, form in enumerate(TITLES[language]):
        for name, mark in (("hash", "# {}"), ("plain", "{}"), ("bold", "**{}**")):
            yield f"{name} {number}", parts.title(mark.format(form), body="{body}" in form, date="{long}" in form)


def heads(language):
    labels = LABELS[language]
    for name, form in (("labels", "{}: {}"), ("bold", "**{}:** {}"), ("bullets", "- **{}**: {}"), ("table", "| {} | {} |")):
        for number in range(2):
            yield f"{name} {number}", parts.labelled(form, labels["date"][number], TIME[language], labels["loc"][number],
                                                     HOURS[language], "| | |\n|---|---|" if name == "table" else "")


def attendance(language):
    labels = LABELS[language]
    for number in range(4):
        names = (labels["present"][number], labels["apologies"][number % len(labels["apologies"])], GUESTS[language])
        for name, form, listing, how in (
                ("comma", "{0}: {1}", "comma", {}), ("bold", "**{0}:** {1}", "comma", {"roles": " ({})"}),
                ("heading", "§ {0}", "bullets", {"blank": True}), ("heading role", "§ {0}", "bullets", {"blank": True, "roles": " - {}"}),
                ("label", "{0}:", "bullets", {}), ("lines", "{0}:", "lines", {"blank": True}), ("stars", "**{0}**", "stars", {"blank": True, "roles": ", {}"})):
            yield f"{name} {number}", parts.lists(form, listing, names, chair=CHAIR[language], **how)
        yield f"one {number}", parts.one_list(f"§ {names[0]}", "bullets", chair=CHAIR[language])


def plans(language):
    labels = LABELS[language]["agenda"]
    yield "none", parts.PLANS["none"]
    for number in range(3):
        yield f"bullets {number}", parts.plan(f"§ {labels[number]}", "- {title}")
        yield f"numbers {number}", parts.plan(f"§ {labels[number]}", "{n}. {title}")
        yield f"label {number}", parts.plan(f"{labels[number]}:", "{n}. {title}")


def headings(language):
    for name, (print_heading, container) in parts.HEADINGS.items():
        if name != "item":
            yield name, (print_heading, container and "#" * container.count("#") + " " * bool(container.count("#")) + TALK[language][0])
    yield "item", (parts.heading("## " + ITEM[language]), "")
    yield "item-plain", (parts.heading(ITEM[language]), "")


def tasks(language):
    for name, form in ACTIONS[language].items():
        yield name, parts.inline(form.replace("{o}", "{who}").replace("{t}", "{text}")) if not form.startswith("- ") else parts.closing(
            f"§ {LABELS[language]['actions'][0]}", form.replace("{o}", "{who}").replace("{t}", "{text}"))
    for number, label in enumerate(LABELS[language]["actions"][:4]):
        yield f"list {number}", parts.closing(f"§ {label}", "- {who}: {text}")
        yield f"paren {number}", parts.closing(f"§ {label}", "- {text} ({who})")
    columns = COLUMNS[language]
    yield "table", parts.closing(f"§ {LABELS[language]['actions'][0]}", "| {text} | {who} | |", "",
                                 f"| {columns[0]} | {columns[1]} | {columns[2]} |\n|---|---|---|")
    yield "table who", parts.closing(f"§ {LABELS[language]['actions'][1]}", "| {who} | {text} |", "", f"| {columns[1]} | {columns[0]} |\n|---|---|")
    yield "none", None


def decisions(language):
    for name, forms in AGREED.items():
        yield name, parts.decided(forms[language].replace("{t}", "{text}"), "agreed")
    for name, forms in CARRIED.items():
        yield "carried " + name, parts.decided(forms[language].replace("{t}", "{text}"), "carried")
    for name, forms in COUNTED.items():
        yield "counted " + name, parts.decided(forms[language].replace("{t}", "{text}").replace("{f}", "5").replace("{a}", "1").replace("{b}", "2"),
                                               "carried", counts=(5, 1, 2))
    yield "none", None


def ends(language):
    yield "none", parts.ENDS["none"]
    for number, form in enumerate(ENDS[language]):
        yield f"end {number}", parts.closed(form, True)


def kinds(language):
    return {"title": dict(titles(language)), "head": dict(heads(language)), "attendance": dict(attendance(language)), "plan": dict(plans(language)),
            "topic": dict(headings(language)), "text": parts.TEXTS, "task": dict(tasks(language)), "decision": dict(decisions(language)),
            "end": dict(ends(language))}
