"""The server, and now and then PostgreSQL with it, killed at any moment while officers edit."""

import os
import signal
import subprocess
import threading

# Steps of the crowd before a kill, and the longest wait after them, in seconds: together, any moment.
STEPS, LONGEST_WAIT = 24, 0.03
VERIFIED_EVERY = 250


def run(stage, times):
    """So many kills, and after each start the whole of what was acknowledged."""
    for number in range(1, times + 1):
        stage.crowd.start()
        stage.crowd.wait(stage.chance.randint(1, STEPS))
        threading.Event().wait(stage.chance.uniform(0, LONGEST_WAIT))
        strike(stage, number)
        edits = stage.crowd.stop()
        if stage.engine == "postgresql":
            stage.site.start_cluster()
        stage.restart()
        stage.judge(edits)
        if number % VERIFIED_EVERY == 0:
            stage.site.command("verify")
            print(f"  {stage.engine}: {number:,} kills", flush=True)
    stage.verify()
    return f"{times:,} kills: {stage.tally()}"


def strike(stage, number):
    """Kills the server; of PostgreSQL in turn also the whole cluster, or the process that serves one connection."""
    if stage.engine == "postgresql" and number % 5 == 0:
        stage.site.stop_cluster("immediate")
    elif stage.engine == "postgresql" and number % 5 == 2:
        kill_backend(stage)
    stage.server.kill()


def kill_backend(stage):
    told = subprocess.run(
        ["psql", "-X", "-q", "-A", "-t", stage.site.database],
        input="select pid from pg_stat_activity where application_name = 'folkmoot'", capture_output=True, text=True, check=True,
    ).stdout.split()
    if told:
        os.kill(int(stage.chance.choice(told)), signal.SIGKILL)
        stage.crowd.wait(2)
