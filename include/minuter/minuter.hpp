// minuter reads the minutes of meetings and gives them back as data. In reading order:
#pragma once

// clang-format off
#include "minuter/span.hpp"        // where something stands
#include "minuter/result.hpp"      // a value or an error
#include "minuter/diagnostic.hpp"  // something to tell about a text
#include "minuter/source.hpp"      // the text of a document
#include "minuter/minutes.hpp"     // the document as data
#include "minuter/grammar.hpp"     // what to look for
#include "minuter/parse.hpp"       // text in, document out
#include "minuter/check.hpp"       // what cannot be right
#include "minuter/writer.hpp"      // document out, as JSON and more
#include "minuter/encode.hpp"      // mended text back to the bytes of a file
#include "minuter/utf8.hpp"        // names of files, fit to be written
#include "minuter/version.hpp"
// clang-format on
