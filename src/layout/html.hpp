// HTML inside text: tables, lists of terms, headings and lists as elements.
// Takes lines and the index of one that begins with "<"; gives blocks. Text inside keeps its inline
// tags: the cleaner takes them off.
#pragma once

#include <cstddef>

#include "layout/drafts.hpp"

namespace minuter::layout {

/// What was looked for and is not there, so that nothing is looked for twice.
struct HtmlSearch {
  bool no_table = false;
  bool no_terms = false;
  bool no_list = false;
};

/// An element that begins at line `index`: the index of the first line after it, or `index` if none.
[[nodiscard]] std::size_t draft_html(const Lines& lines, std::size_t index, Drafts& drafts, HtmlSearch& search);

}  // namespace minuter::layout
