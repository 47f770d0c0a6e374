package org.queuemed.load.option;

/** What may be typed, as people read it. */
public final class Help {

    public static final String TEXT = """
            Measures a QueueMed that runs. It makes clinics of its own as network admin, fills their lines, connects phones,
            screens and consoles, calls patients at a steady rate whatever the answers take, and prints how fast and how
            surely everybody was told. Each patient called comes and leaves, or does not come, and another joins, so that the
            lines stay as long as they were. At the end its clinics are closed.

            Usage: ./queuemed load [options]
                   ./queuemed load --benchmark [--runs 5] [--folder benchmark] [--resume]

              --address URL         where QueueMed is (http://localhost:8080); or each service by itself:
              --queue URL             the REST API
              --notification URL      phones and consoles
              --display URL           screens
              --admin NAME          the network admin (admin)
              --admin-password TEXT ($QUEUEMED_ADMIN_PASSWORD, which is safer, as nobody sees it in the list of processes)

              --clinics N           where patients are called (10)
              --patients N          in line in each, with a phone each (20)
              --screens N           in each (1)
              --consoles N          in each (1)
              --idle N              phones in other clinics, where nobody is called (0)
              --idle-clinics N      how many those are (as many as it takes with --patients in each)
              --fresh               each new patient comes with a new connection, not with the phone of who left

              --settle SECONDS      rest once everybody is connected, before memory is read (3)
              --rate N              calls a second, in all clinics together (5)
              --ramp SECONDS        until that rate is reached (5)
              --warm-up SECONDS     at that rate before anything counts (10)
              --duration SECONDS    that count (30)
              --grace SECONDS       after which who was not told is counted as lost (5)
              --visit SECONDS       from the call to the visit, and from there to its end (a third of the time between two
                                    calls of a clinic, one second at most)
              --no-shows PERCENT    of those called, who do not come (10)
              --one-button          each call ends the visit before, in the same request, and after --visit somebody joins with
                                    the phone of who left: two changes a call, not four. Whoever is called has come, so
                                    --no-shows does not go with it; from the first call on one is always with the doctor, so
                                    it takes 2 --patients at least

              --sources N           loopback addresses to connect from, each with its own 28,000 ports (1)
              --workers N           processes to connect with, each with its own limit of open files (1)
              --pids LIST           servers' processes, such as queue=12,notification=13, or the file that `./queuemed up`
                                    prints as Processes: also tells what they use of processor and memory
              --json FILE           writes the figures there too
              --bare                measures, in place of QueueMed, the least that any server must do: the yardstick

            With --benchmark it starts QueueMed itself, on one processor, measures on another all that docs/performance.md
            tells, so many times, and prints the medians as a table in Markdown. It takes 25 minutes a run.
            With --resume the runs whose figures are all in the folder already are not made again.

            Ctrl-C ends it with the figures so far. Exit codes: 0 measured, 1 could not be measured, 2 not understood.
            """;

    private Help() {}
}
