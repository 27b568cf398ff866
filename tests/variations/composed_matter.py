"""What happened at invented meetings: the bodies, people, topics, tasks and decisions that minutes are composed of."""

import dataclasses

BODIES = ("Mill Lane Trust", "Harbour Committee", "Riverside Neighbourhood Council", "Tools Working Group",
          "Steering Committee", "Ostwick Chess Club", "Board of Trustees", "Data Quality Group")
DATES = (("2024-05-14", "14 May 2024"), ("2019-03-06", "March 6, 2019"), ("2021-11-30", "Tuesday, November 30, 2021"),
         ("2016-09-01", "1st September 2016"), ("2023-02-20", "Monday 20 February 2023"))
HOURS = (("19:00", "20:45"), ("10:30", "12:00"), ("14:05", "15:20"))
PLACES = ("Mill Lane Library", "Room 204", "Zoom", "Old Town Hall", "12 Quay Street")
NAMES = (("Ada Penrose", "AP"), ("Bo Quillfeather", "BQ"), ("Cy Rusk", "CR"), ("Dot Marlowe", "DM"), ("Edwin Tarn", "ET"),
         ("Fay Holloway", "FH"), ("Gus Lindqvist", "GL"), ("Hana Oduya", "HO"), ("Ivo Brandt", "IB"), ("June Castell", "JC"))
ROLES = ("Treasurer", "Secretary", "Harbour Office", "Trustee", "Northgate College", "Membership Officer", "Vice Chair")

# title: what was said
TOPICS = {
    "Roof repairs": ("The roof above the reading room leaks in two places.",
                     "Three builders were asked and one of them has answered so far.",
                     "The cost is higher than last year because slate is hard to get."),
    "Budget": ("The books show a small surplus at the end of the quarter.",
               "Rent is the largest cost and goes up in January.",
               "The figures were compared with those of the last two years."),
    "Summer fair": ("Forty stalls are booked and there is room for ten more.",
                    "The band of last year wants to play again.",
                    "Rain would be a problem since the tents are old."),
    "New website": ("The old pages are slow and hard to change.",
                    "A first draft was shown and most people liked the colours.",
                    "Some links still point to the old address."),
    "Membership": ("There are 112 members now, nine more than in spring.",
                   "Two members have moved away and gave notice.",
                   "The form on paper is still used by half of those who join."),
    "Release 2.4": ("The branch was cut on Friday and two bugs are left.",
                    "Packages for older systems build again.",
                    "The notes of the release are written for the most part."),
    "Parking": ("Cars block the gate on market days.",
                "The signs have faded and nobody can read them.",
                "A neighbour wrote a letter about it and got an answer."),
    "Documentation": ("New people do not find the first steps.",
                      "The page about set-up names a tool that is gone.",
                      "Screenshots would help but have to be kept current."),
    "Security review": ("An audit was done by an outside firm in April.",
                        "Nothing serious came out of it, and the report is with the group.",
                        "Passwords of old accounts were changed at once."),
    "Treasurer's report": ("The balance stands at 4,210.50 at the end of the month.",
                           "One bill of the printer is not paid yet.",
                           "The grant arrived two weeks late."),
    "Youth programme": ("Twelve children come each Saturday.",
                        "The boats are in good order but the jackets are too small.",
                        "Parents asked whether there is a group for older ones."),
    "Any other business": ("The key of the shed was found behind the bench.",
                           "There was thanks for the cake.",
                           "Nothing else was brought up."),
    "Test coverage": ("Coverage fell by two points since the parser was changed.",
                      "The slow tests run at night now.",
                      "It is not clear who looks at the reports."),
    "Correspondence": ("A letter came from the county about the path.",
                       "The school says thank you for the chairs.",
                       "Two offers for insurance were left on the table."),
}
TASKS = (("ask the builder for a second offer", "1 June"), ("send the figures to the auditor", "Friday"),
         ("book the band", ""), ("check all links of the new pages", "next meeting"), ("write to the neighbour", ""),
         ("update the page about set-up", "20 May"), ("order new signs", ""), ("tag the release", "Monday"),
         ("collect the forms", "end of May"), ("order larger jackets", ""))
# after "to", after "that"
DECISIONS = (("accept the offer of the second builder", "the offer of the second builder is accepted"),
             ("pay the bill of the printer", "the bill of the printer is paid"),
             ("move the fair to the last weekend of August", "the fair moves to the last weekend of August"),
             ("raise the fee to 20 pounds a year", "the fee is raised to 20 pounds a year"),
             ("keep the old branch until autumn", "the old branch is kept until autumn"),
             ("close the gate on market days", "the gate is closed on market days"))


@dataclasses.dataclass
class Person:
    name: str
    initials: str
    role: str
    status: str
    chair: bool = False


@dataclasses.dataclass
class Task:
    owner: str
    text: str
    due: str


@dataclasses.dataclass
class Decision:
    text: str
    that: str
    mover: str
    seconder: str


@dataclasses.dataclass
class Topic:
    title: str
    said: list
    speakers: list
    task: Task = None
    decision: Decision = None


@dataclasses.dataclass
class Matter:
    body: str
    date: str
    long_date: str
    start: str
    end: str
    place: str
    people: list
    topics: list


def make(chance):
    """A meeting, by a random.Random."""
    names = chance.sample(NAMES, chance.randint(5, 8))
    roles = chance.sample(ROLES, 7)
    away = chance.randint(1, 2)
    statuses = ["present"] * (len(names) - away - 1) + ["apologies"] * away + ["in_attendance"]
    people = [Person(*name, roles[number % 7] if number else "", status, number == 0)
              for number, (name, status) in enumerate(zip(names, statuses))]
    present = [one for one in people if one.status == "present"]
    topics = [Topic(title, list(TOPICS[title]), [chance.choice(present).name.split()[0] for _ in range(3)])
              for title in chance.sample(sorted(TOPICS), chance.randint(3, 5))]
    tasks, decisions = chance.sample(TASKS, 3), chance.sample(DECISIONS, 2)
    for topic, (text, due) in zip(topics, tasks):
        topic.task = Task(chance.choice(present).name, text, due)
    for topic, (text, that) in zip(topics[1:], decisions):
        mover, seconder = chance.sample(present, 2)
        topic.decision = Decision(text, that, mover.name, seconder.name)
    return Matter(chance.choice(BODIES), *chance.choice(DATES), *chance.choice(HOURS), chance.choice(PLACES),
                  people, topics)
