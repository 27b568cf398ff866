#include <exception>
#include <new>

#include "cli/first_memory.hpp"
#include "cli/run.hpp"
#include "cli/show.hpp"

int main(int argc, char** argv) {
  using namespace minuter::cli;
  begin_on_large_pages();
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    show_error("out of memory");
  } catch (const std::exception& problem) {
    show_error(problem.what());
  }
  return cannot_run;
}
