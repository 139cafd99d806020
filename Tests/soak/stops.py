"""PostgreSQL stopped in the middle of commits, and started again, under two servers that go on."""


def run(stage, times):
    if stage.engine != "postgresql":
        return "SQLite has no server that could be stopped"
    other = stage.site.serve()
    for window in stage.crowd.windows[::2]:
        window.host = other.address.removeprefix("http://")
    excuses = set()
    for number in range(times):
        stage.crowd.start()
        stage.crowd.wait_for_saved(stage.chance.randint(1, 6))
        stage.crowd.wait(stage.chance.randint(0, 3))
        stage.site.stop_cluster("immediate" if number % 2 == 0 else "fast")
        stage.crowd.wait(1)
        stage.site.start_cluster()
        # Both servers go on by themselves.
        stage.crowd.wait_for_saved(2 * len(stage.crowd.windows))
        edits = stage.crowd.stop()
        excuses |= {edit.words for edit in edits if edit.words}
        stage.judge(edits)
    other.kill()
    stage.crowd.move(stage.server)
    stage.verify()
    return f"{times:,} stops under two servers: {stage.tally()}; said: {', '.join(sorted(excuses)) or 'nothing'}"
