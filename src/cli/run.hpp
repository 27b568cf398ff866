// The program: finds the command, reads its arguments, runs it, gives the exit code.
#pragma once

namespace minuter::cli {

[[nodiscard]] int run(int argc, char** argv);

}  // namespace minuter::cli
