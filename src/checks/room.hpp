// Who the document knows: attendees by name, surname and initials, the bodies that they come from,
// groups, and the people of the house's registry.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "grammar/vocabulary.hpp"
#include "minuter/check.hpp"
#include "minuter/minutes.hpp"

namespace minuter::checking {

class Room {
 public:
  Room(const Minutes& minutes, const CheckOptions& options, const Vocabulary& words);

  /// Index of the attendee, or no_index where there is none or more than one.
  [[nodiscard]] std::int32_t find(std::string_view printed) const;
  /// An attendee, a person of the registry, a body that an attendee comes from, a group ("all"),
  /// or a role: somebody about whom there is nothing to say. Also where it could be several.
  [[nodiscard]] bool knows(std::string_view printed) const;
  /// The name or initials that were probably meant, or "".
  [[nodiscard]] std::string near(std::string_view printed) const;
  /// Does the list print initials for most people?
  [[nodiscard]] bool has_initials() const noexcept { return has_initials_; }
  /// People listed as present or in attendance.
  [[nodiscard]] std::size_t present() const noexcept { return present_; }
  [[nodiscard]] bool is_shared(std::string_view surname) const;
  [[nodiscard]] const KnownPerson* registered(std::string_view name) const;

 private:
  void add(std::string key, std::int32_t index);
  void add_body(std::string_view affiliation);
  [[nodiscard]] std::int32_t look(std::string_view printed) const;  // -2: several
  [[nodiscard]] bool is_role(std::string_view key) const;

  const Minutes& minutes_;
  const CheckOptions& options_;
  const Vocabulary& words_;
  std::unordered_map<std::string, std::int32_t> people_;  // -2: several
  std::unordered_set<std::string> bodies_;
  std::vector<std::string> names_;  // for near()
  mutable std::size_t asked_ = 0;   // how often near() was
  std::size_t present_ = 0;
  bool has_initials_ = false;
};

/// Can `initials` stand for `name`? "SSt" for Stella Stone, "LMF" for Lotte-May Finch.
[[nodiscard]] bool can_stand_for(std::string_view initials, std::string_view name);
/// "KS" of "Kit Stone".
[[nodiscard]] std::string initials_of(std::string_view name);
/// Is a stranger surely a person? Initials where the list prints initials, a name of several words,
/// or nearly somebody who is there. A lone word may be a nick, a label or half a sentence; a name that
/// begins or ends with a group ("Team Mill", "Senior Officers") is that of a group.
[[nodiscard]] bool is_somebody(const Room& room, std::string_view printed, std::string_view near);
/// Two to five letters, most of them capitals.
[[nodiscard]] bool looks_like_initials(std::string_view text) noexcept;

}  // namespace minuter::checking
