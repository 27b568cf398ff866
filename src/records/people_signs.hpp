// Lists of people that other signs part than commas.
#pragma once

#include <string_view>
#include <vector>

#include "records/people.hpp"

namespace minuter::records {

/// "AP BQ CM"; "Ada Penrose / Bo Quill / Cy Rusk", "... | ...", "... · ..."; "[x] Ada Penrose [ ] Bo Quill".
/// Empty: the list is none of these.
[[nodiscard]] std::vector<PeopleEntry> split_by_signs(std::string_view list, const Vocabulary& words);

}  // namespace minuter::records
