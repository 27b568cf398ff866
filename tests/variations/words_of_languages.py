"""What houses print in five other languages: their labels, lines of tasks and decisions."""

LABELS = {
    "de": {
        "present": (
            "Anwesend", "Anwesende", "Teilnehmer", "Teilnehmende", "Teilnehmer:innen", "Anwesenheit",
            "Teilnehmerinnen und Teilnehmer", "Anwesend sind", "Dabei", "Im Raum", "Teilnahme",
            "Mit dabei", "Anwesende Personen", "Teilnehmerkreis", "TN", "Wer ist da", "Sitzungsteilnehmer",
            "Präsent", "Vor Ort",
        ),
        "apologies": (
            "Entschuldigt", "Entschuldigungen", "Abwesend (entschuldigt)", "Verhindert",
            "Es fehlen entschuldigt", "Entschuldigte", "Abgemeldet", "Nicht dabei (entschuldigt)",
            "Absagen",
        ),
        "absent": (
            "Abwesend", "Nicht anwesend", "Es fehlen", "Unentschuldigt", "Fehlend",
        ),
        "date": (
            "Datum", "Tag", "Termin", "Wann", "Sitzungstermin", "Am",
        ),
        "loc": (
            "Ort", "Raum", "Wo", "Sitzungsort", "Tagungsort", "Treffpunkt",
        ),
        "chair": (
            "Sitzungsleitung", "Leitung", "Moderation", "Vorsitz", "Versammlungsleitung",
            "Gesprächsleitung",
        ),
        "scribe": (
            "Protokoll", "Protokollführung", "Protokollant", "Schriftführung", "Protokollführer",
            "Schriftführer", "Mitschrift",
        ),
        "agenda": (
            "Tagesordnung", "Tagesordnungspunkte", "TOPs", "Themen", "Traktanden", "Agenda", "Punkte",
            "Besprechungspunkte", "Themenübersicht", "Geplante Tagesordnung", "Ablauf",
            "Vorläufige Tagesordnung", "Themen der Sitzung", "Die Tagesordnung", "Agenda der Sitzung",
            "Besprechungsthemen", "Geplante Punkte", "Übersicht der Tagesordnungspunkte", "Programm",
            "Tagesordnung (Vorschlag)", "Vorschlag zur Tagesordnung", "Traktandenliste",
            "Inhalt der Sitzung", "Themenliste", "TOP-Liste", "Tagesordnung der Sitzung",
            "Diskussionspunkte", "Themen für heute", "Besprochene Themen", "Übersicht",
            "Verhandlungsgegenstände", "Beratungspunkte", "Tagungsordnung",
        ),
        "actions": (
            "Aufgaben", "To-dos", "ToDos", "Nächste Schritte", "Maßnahmen", "Offene Aufgaben",
            "Aufgabenliste", "Wer macht was?", "Arbeitsaufträge", "Aktionspunkte", "Zu erledigen",
            "Beschlossene Maßnahmen", "Pendenzen",
        ),
    },
    "en": {
        "agenda": (
            "Items for Discussion", "Points for discussion", "Topics to be discussed",
            "Matters for consideration", "Business to be transacted", "Items to discuss", "Running order",
            "Agenda of the meeting", "Agenda for today", "Suggested agenda", "Planned agenda items",
            "Final agenda", "Revised agenda", "Topics on the agenda", "The agenda",
            "Agenda for discussion", "Agenda points", "Discussion points", "Talking points",
            "What we will discuss", "Order of the day", "Programme of the meeting", "List of topics",
            "Topic list", "Agenda proposal", "Points on the agenda", "Main topics", "Key topics",
            "Agenda summary", "Meeting topics", "Session topics", "Our agenda", "Agreed agenda",
            "Agenda and purpose", "Items", "Business",
        ),
    },
    "es": {
        "present": (
            "Asistentes", "Presentes", "Participantes", "Asistencia", "Miembros presentes",
            "Personas asistentes", "Asisten", "Asistieron", "Estuvieron presentes", "Lista de asistentes",
            "En la sala",
        ),
        "apologies": (
            "Excusan su asistencia", "Excusados", "Excusan", "Ausencias justificadas",
            "Disculpan su asistencia", "Justifican su ausencia", "Disculpas",
        ),
        "absent": (
            "Ausentes", "No asisten", "No asistieron", "Faltan", "Inasistentes", "Ausencias",
        ),
        "date": (
            "Fecha", "Día", "Cuándo", "Fecha de la reunión",
        ),
        "loc": (
            "Lugar", "Sala", "Dónde", "Lugar de celebración", "Lugar de la reunión",
        ),
        "chair": (
            "Preside", "Presidente", "Modera", "Moderador", "Coordina", "Dirige",
        ),
        "scribe": (
            "Secretario", "Toma nota", "Acta", "Redacta", "Toma acta", "Secretaría", "Levanta acta",
        ),
        "agenda": (
            "Orden del día", "Agenda", "Temario", "Puntos a tratar", "Temas a tratar",
            "Orden del día propuesto", "Asuntos a tratar", "Puntos del orden del día", "Temas",
            "Agenda de la reunión", "Convocatoria", "Puntos de la reunión", "Temas del día",
            "Agenda propuesta", "Temas propuestos", "Orden de la sesión", "Programa", "Puntos del día",
            "Asuntos", "Orden del día de la reunión", "Puntos", "Temas de la agenda", "Puntos previstos",
            "El orden del día", "Lista de temas", "Tabla",
        ),
        "actions": (
            "Acciones", "Tareas", "Próximos pasos", "Pendientes", "Compromisos", "Tareas pendientes",
            "Acciones a realizar",
        ),
    },
    "fr": {
        "present": (
            "Présents", "Participants", "Présent(e)s", "Étaient présents", "Présences",
            "Personnes présentes", "Membres présents", "Participant·es", "Sont présents", "Présent.e.s",
            "Participation", "Liste des présents", "Qui est là", "Ont participé",
        ),
        "apologies": (
            "Excusés", "Absents excusés", "Excusé(e)s", "Se sont excusés", "Absences excusées",
            "Personnes excusées",
        ),
        "absent": (
            "Absents", "Non présents", "Étaient absents", "Absent(e)s",
        ),
        "date": (
            "Date", "Jour", "Quand", "Date de la réunion",
        ),
        "loc": (
            "Lieu", "Salle", "Où", "Lieu de la réunion",
        ),
        "chair": (
            "Animateur", "Président de séance", "Animation", "Modération", "Présidence",
        ),
        "scribe": (
            "Secrétaire de séance", "Secrétaire", "Rédacteur", "Prise de notes", "Scribe", "Compte-rendu",
            "Notes",
        ),
        "agenda": (
            "Ordre du jour", "Agenda", "Points à l'ordre du jour", "Ordre du jour proposé",
            "Sujets abordés", "Points à aborder", "Thèmes", "Programme", "Sujets", "Points à discuter",
            "Ordre du jour de la séance", "Ordre du jour provisoire", "Liste des points",
            "Sujets à traiter", "Points à traiter", "Ordre du jour de la réunion", "Thèmes abordés",
            "L'ordre du jour", "Rappel de l'ordre du jour", "Plan de la réunion", "Points prévus",
            "Déroulé", "Sommaire", "Questions à l'ordre du jour", "Sujets à discuter", "Points abordés",
            "Programme de la réunion",
        ),
        "actions": (
            "Actions", "Actions à mener", "Prochaines étapes", "À faire", "Plan d'action", "Tâches",
            "Relevé d'actions", "Qui fait quoi", "Suites à donner",
        ),
    },
    "it": {
        "present": (
            "Presenti", "Partecipanti", "Sono presenti", "Membri presenti", "Partecipano", "Presenze",
            "Hanno partecipato", "Elenco presenti", "In sala",
        ),
        "apologies": (
            "Assenti giustificati", "Giustificati", "Scusati", "Assenze giustificate",
            "Hanno giustificato",
        ),
        "absent": (
            "Assenti", "Non presenti", "Mancano", "Sono assenti",
        ),
        "date": (
            "Data", "Giorno", "Quando", "Data della riunione",
        ),
        "loc": (
            "Luogo", "Dove", "Sede", "Sala", "Luogo della riunione",
        ),
        "chair": (
            "Presiede", "Presidente", "Moderatore", "Coordina", "Conduce",
        ),
        "scribe": (
            "Verbalizzante", "Segretario", "Verbalizza", "Redige", "Verbale a cura di",
        ),
        "agenda": (
            "Ordine del giorno", "OdG", "O.d.G.", "Agenda", "Argomenti all'ordine del giorno",
            "Punti all'ordine del giorno", "Argomenti", "Temi", "Punti da discutere",
            "Argomenti da trattare", "Scaletta", "Programma", "Ordine del giorno proposto",
            "Argomenti trattati", "Punti da trattare", "Temi da affrontare",
            "Ordine del giorno della riunione", "Temi all'ordine del giorno", "Agenda della riunione",
            "Punti", "Elenco dei punti", "Argomenti della riunione", "L'ordine del giorno",
            "Temi da discutere", "Punti in agenda",
        ),
        "actions": (
            "Azioni", "Attività", "Prossimi passi", "Da fare", "Compiti", "Azioni da intraprendere",
            "To do",
        ),
    },
    "pt": {
        "present": (
            "Presentes", "Participantes", "Presenças", "Membros presentes", "Estiveram presentes",
            "Lista de presença", "Compareceram", "Participaram", "Quem participou", "Na sala",
        ),
        "apologies": (
            "Ausências justificadas", "Ausentes justificados", "Justificaram a ausência",
            "Faltas justificadas",
        ),
        "absent": (
            "Ausentes", "Faltaram", "Não compareceram", "Faltas",
        ),
        "date": (
            "Data", "Dia", "Quando", "Data da reunião",
        ),
        "loc": (
            "Local", "Onde", "Sala", "Lugar", "Local da reunião",
        ),
        "chair": (
            "Presidente", "Moderador", "Coordenação", "Condução",
        ),
        "scribe": (
            "Secretário", "Relator", "Redator", "Escriba", "Ata por",
        ),
        "agenda": (
            "Pauta", "Agenda", "Ordem do dia", "Ordem de trabalhos", "Assuntos a tratar",
            "Pauta da reunião", "Temas", "Pontos a tratar", "Itens da pauta", "Assuntos", "Tópicos",
            "Pauta proposta", "Ordem do dia proposta", "Pontos da agenda", "Assuntos em pauta", "Programa",
            "Pontos a discutir", "Temas a tratar", "Tópicos a abordar", "Agenda da reunião",
            "Temas em pauta", "Ponto de ordem", "Pontos da ordem do dia", "Tópicos para discussão",
            "Assuntos para discussão", "Itens para discussão",
        ),
        "actions": (
            "Ações", "Tarefas", "Próximos passos", "Encaminhamentos", "Pendências", "A fazer",
            "Próximas ações",
        ),
    },
}
AGENDA_SENTENCES = {
    "de": (
        "Die Tagesordnung lautet wie folgt:", "Folgende Tagesordnung wurde beschlossen:",
        "Es wird folgende Tagesordnung festgelegt:",
        "Die vorliegende Tagesordnung wird einstimmig genehmigt:",
        "Die Tagesordnung wurde mit der Einladung verschickt und umfasst folgende Punkte:",
        "Auf der Tagesordnung stehen:", "Die Versammlung genehmigt die folgende Tagesordnung:",
        "Folgende Punkte stehen auf der Tagesordnung:", "Folgende Themen wurden besprochen:",
    ),
    "en": (
        "The following agenda was adopted:", "The agenda was as follows:",
        "The following agenda was approved by the members present:", "The meeting followed this agenda:",
        "The agenda for the meeting was:", "The Chair presented the agenda, which was adopted as follows:",
        "The following items were on the agenda:", "The following topics were discussed:",
        "We had the following agenda:", "Agenda, as sent out with the invitation:",
        "The agenda was accepted without changes:",
    ),
    "es": (
        "El orden del día es el siguiente:", "Se aprueba el siguiente orden del día:",
        "La reunión se celebra con el siguiente orden del día:",
        "Se somete a consideración el siguiente orden del día:",
        "El presidente da lectura al orden del día:", "Los puntos del orden del día son:",
        "Se trataron los siguientes temas:",
    ),
    "fr": (
        "L'ordre du jour est le suivant :", "L'ordre du jour suivant est adopté :",
        "L'ordre du jour est adopté comme suit :", "Les points suivants sont à l'ordre du jour :",
        "Le président rappelle l'ordre du jour :",
        "L'assemblée est appelée à délibérer sur l'ordre du jour suivant :",
        "Les sujets suivants ont été abordés :",
    ),
    "it": (
        "L'ordine del giorno è il seguente:", "La riunione è convocata con il seguente ordine del giorno:",
        "Si approva il seguente ordine del giorno:", "Il presidente dà lettura dell'ordine del giorno:",
        "Per discutere e deliberare sul seguente ordine del giorno:",
        "Sono stati discussi i seguenti argomenti:",
    ),
    "pt": (
        "A ordem do dia é a seguinte:", "A reunião teve a seguinte ordem de trabalhos:",
        "Foi aprovada a seguinte pauta:", "O presidente leu a ordem do dia:",
        "A pauta da reunião foi a seguinte:", "Foram discutidos os seguintes assuntos:",
    ),
}
ACTIONS = {
    "de": {
        "to": "AUFGABE: {o} – {t}", "paren": "To-do ({o}): {t}", "behind": "Aufgabe: {t} ({o})",
        "todo": "TODO {o}: {t}", "fuer": "Aufgabe für {o}: {t}",
        "verant": "Maßnahme: {t}. Verantwortlich: {o}", "aktion": "**Aktion:** {t} – {o}",
        "arrow": "=> {t} ({o})", "box": "- [ ] {o}: {t}", "bul": "- {t} ({o})", "bul2": "- {o}: {t}",
        "mark": "{t} **TODO: {o}**", "brack": "[TODO {o}] {t}", "auftrag": "Arbeitsauftrag an {o}: {t}",
    },
    "fr": {
        "to": "Action : {o} – {t}", "paren": "Action ({o}) : {t}", "behind": "Action : {t} ({o})",
        "pour": "Action pour {o} : {t}", "resp": "Action : {t}. Responsable : {o}",
        "afaire": "À faire ({o}) : {t}", "tache": "**Tâche :** {t} – {o}", "box": "- [ ] {o} : {t}",
        "bul": "- {t} ({o})", "bul2": "- {o} : {t}", "mark": "{t} **Action : {o}**",
        "todo": "TODO {o} : {t}",
    },
    "es": {
        "to": "Acción: {o} – {t}", "paren": "Acción ({o}): {t}", "behind": "Tarea: {t} ({o})",
        "para": "Tarea para {o}: {t}", "resp": "Acción: {t}. Responsable: {o}",
        "bold": "**Tarea:** {t} – {o}", "box": "- [ ] {o}: {t}", "bul": "- {t} ({o})",
        "bul2": "- {o}: {t}", "mark": "{t} **Acción: {o}**", "comp": "Compromiso: {t} - {o}",
    },
    "it": {
        "to": "Azione: {o} – {t}", "paren": "Azione ({o}): {t}", "behind": "Azione: {t} ({o})",
        "per": "Azione per {o}: {t}", "resp": "Azione: {t}. Responsabile: {o}",
        "bold": "**Attività:** {t} – {o}", "box": "- [ ] {o}: {t}", "bul": "- {t} ({o})",
        "bul2": "- {o}: {t}", "mark": "{t} **Azione: {o}**", "compito": "Compito: {t} - {o}",
    },
    "pt": {
        "to": "Ação: {o} – {t}", "paren": "Ação ({o}): {t}", "behind": "Tarefa: {t} ({o})",
        "para": "Tarefa para {o}: {t}", "resp": "Ação: {t}. Responsável: {o}",
        "bold": "**Encaminhamento:** {t} – {o}", "box": "- [ ] {o}: {t}", "bul": "- {t} ({o})",
        "bul2": "- {o}: {t}", "mark": "{t} **Ação: {o}**", "comp": "Encaminhamento: {t} - {o}",
    },
}
AGREED = {
    "lab": {
        "de": "Beschluss: {t}.",
        "fr": "Décision : {t}.",
        "es": "Acuerdo: {t}.",
        "it": "Delibera: {t}.",
        "pt": "Deliberação: {t}.",
    },
    "labbold": {
        "de": "**Beschluss:** {t}",
        "fr": "**Décision :** {t}",
        "es": "**Acuerdo:** {t}",
        "it": "**Decisione:** {t}",
        "pt": "**Decisão:** {t}",
    },
    "labup": {
        "de": "BESCHLUSS: {t}",
        "fr": "DÉCISION : {t}",
        "es": "ACUERDO: {t}",
        "it": "DECISIONE: {t}",
        "pt": "DECISÃO: {t}",
    },
    "labdash": {
        "de": "Entscheidung - {t}",
        "fr": "Décision – {t}",
        "es": "Decisión – {t}",
        "it": "Decisione – {t}",
        "pt": "Decisão – {t}",
    },
    "labbul": {
        "de": "- Beschluss: {t}",
        "fr": "- Décision : {t}",
        "es": "- Acuerdo: {t}",
        "it": "- Decisione: {t}",
        "pt": "- Decisão: {t}",
    },
}
CARRIED = {
    "behind": {
        "de": "{t}. Einstimmig angenommen.",
        "fr": "{t}. Adopté à l'unanimité.",
        "es": "{t}. Aprobado por unanimidad.",
        "it": "{t}. Approvato all'unanimità.",
        "pt": "{t}. Aprovado por unanimidade.",
    },
    "lab": {
        "de": "Beschluss: {t}. Einstimmig angenommen.",
        "fr": "Décision : {t}. Adoptée à l'unanimité.",
        "es": "Acuerdo: {t}. Aprobado por unanimidad.",
        "it": "Delibera: {t}. Approvato all'unanimità.",
        "pt": "Deliberação: {t}. Aprovada por unanimidade.",
    },
    "paren": {
        "de": "Beschluss: {t} (einstimmig)",
        "fr": "Décision : {t} (à l'unanimité)",
        "es": "Acuerdo: {t} (por unanimidad)",
        "it": "Delibera: {t} (all'unanimità)",
        "pt": "Deliberação: {t} (por unanimidade)",
    },
    "next": {
        "de": "Beschluss: {t}\nAbstimmung: einstimmig",
        "fr": "Résolution : {t}\nVote : unanimité",
        "es": "Acuerdo: {t}\nVotación: por unanimidad",
        "it": "Delibera: {t}\nVotazione: all'unanimità",
        "pt": "Deliberação: {t}\nVotação: por unanimidade",
    },
}
COUNTED = {
    "tuple": {
        "de": "Beschluss: {t} ({f}/{a}/{b})",
        "fr": "Décision : {t} ({f}/{a}/{b})",
        "es": "Acuerdo: {t} ({f}/{a}/{b})",
        "it": "Delibera: {t} ({f}/{a}/{b})",
        "pt": "Deliberação: {t} ({f}/{a}/{b})",
    },
    "next": {
        "de": "Beschluss: {t}\nAbstimmung: {f} Ja, {a} Nein, {b} Enthaltungen",
        "fr": "Résolution : {t}\nVote : {f} pour, {a} contre, {b} abstentions",
        "es": "Acuerdo: {t}\nVotación: {f} a favor, {a} en contra, {b} abstenciones",
        "it": "Delibera: {t}\nVotazione: {f} favorevoli, {a} contrari, {b} astenuti",
        "pt": "Deliberação: {t}\nVotação: {f} a favor, {a} contra, {b} abstenções",
    },
    "paren": {
        "de": "Beschluss: {t} ({f} Ja, {a} Nein, {b} Enthaltungen)",
        "fr": "Décision : {t} ({f} pour, {a} contre, {b} abstentions)",
        "es": "Acuerdo: {t} ({f} a favor, {a} en contra, {b} abstenciones)",
        "it": "Delibera: {t} ({f} favorevoli, {a} contrari, {b} astenuti)",
        "pt": "Deliberação: {t} ({f} a favor, {a} contra, {b} abstenções)",
    },
    "lines": {
        "de": "Beschluss: {t}\nJa: {f}\nNein: {a}\nEnthaltungen: {b}",
        "fr": "Décision : {t}\nPour : {f}\nContre : {a}\nAbstentions : {b}",
        "es": "Acuerdo: {t}\nA favor: {f}\nEn contra: {a}\nAbstenciones: {b}",
        "it": "Delibera: {t}\nFavorevoli: {f}\nContrari: {a}\nAstenuti: {b}",
        "pt": "Deliberação: {t}\nA favor: {f}\nContra: {a}\nAbstenções: {b}",
    },
    "behind": {
        "de": "{t}. Abstimmung: {f} Ja, {a} Nein, {b} Enthaltungen.",
        "fr": "{t}. Vote : {f} pour, {a} contre, {b} abstentions.",
        "es": "{t}. Votación: {f} a favor, {a} en contra, {b} abstenciones.",
        "it": "{t}. Votazione: {f} favorevoli, {a} contrari, {b} astenuti.",
        "pt": "{t}. Votação: {f} a favor, {a} contra, {b} abstenções.",
    },
}
