// Tables of decisions, a row each.
#pragma once

#include <cstdint>

#include "readers/reading.hpp"

namespace minuter::readers {

/// The rows of a table inside a section of decisions. False: its columns are not known.
bool read_decision_table(Part& part, std::uint32_t index, const layout::Table& table);

/// "Motion | Mover | Seconder | Result": tables that stand in no section of decisions.
void read_motion_tables(Reading& reading);

}  // namespace minuter::readers
