// SPDX-License-Identifier: Apache-2.0
//
// Names in one form of writing, for comparison only: "the Élysée’s" and "Elysee" are the same name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belie {

/// Lower case without diacritics, a leading "the" and a closing 's; runs of anything but letters,
/// digits and apostrophes are one blank.
std::string folded_name(std::string_view name);

/// The words of a folded name.
std::vector<std::string> words_of(std::string_view folded);

/// A full name of a person as a key: middle initials are left out, so that "Joseph R. Biden" is
/// "joseph biden".
std::string full_name_key(std::string_view name);

/// What full_name_key leaves out: "r" of "Joseph R. Biden", "" mostly.
std::string middle_initials(std::string_view name);

/// Whether two given names can belong to one person: the first words are equal, or one is the
/// initial of the other.
bool given_names_agree(std::string_view a, std::string_view b);

}  // namespace belie
