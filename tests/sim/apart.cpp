// One schedule, and what is left of it when its process dies.
#include "tests/sim/board.h"
#include "tests/sim/runner.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace firstline::sim {

namespace {

/// A schedule takes some hundredths of a second.
constexpr unsigned kHangsAfter = 120;

constexpr quint32 kMostChoices = 500'000;

} // namespace

/// What a process leaves for the one that made it.
struct Board {
    quint32 count;
    quint32 numbers[kMostChoices];
};

namespace {

Board *s_board = nullptr;

} // namespace

Board *newBoard()
{
    void *place = mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (place == MAP_FAILED)
        qFatal("no memory to share");
    s_board = static_cast<Board *>(place);
    return s_board;
}

Run runOnce(Choices choices, bool talk)
{
    if (s_board)
        choices.mirror(&s_board->count, s_board->numbers, kMostChoices);
    alarm(kHangsAfter);
    Run out;
    {
        World world(choices, talk);
        out.violation = world.run();
        out.digest = world.digest();
    }
    alarm(0);
    out.record = choices.record();
    return out;
}

Finding lastWords(const Board &board, int status)
{
    const bool hangs = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
    const QString what = hangs ? QStringLiteral("it does not end") : QStringLiteral("its process died: %1").arg(status);
    return { std::vector<quint32>(board.numbers, board.numbers + board.count), { "C", what } };
}

} // namespace firstline::sim
