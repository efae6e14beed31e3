// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/name_forms.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array kFormKeys{YamlField{"accepted", YamlType::kTextList},
                               YamlField{"never", YamlType::kTextList}};

/// Reads the names of one map.
class NameFormReader {
 public:
  explicit NameFormReader(YamlCheck& check) : check_(check) {}

  std::vector<NameForms> read(const YamlNode& names) {
    std::vector<NameForms> all;
    for (std::size_t i = 0; i < names.keys.size(); ++i) {
      NameForms forms{names.keys[i].text};
      const YamlNode& node = names.children[i];
      claim(folded_, {forms.preferred, names.keys[i].place}, forms.preferred, true);
      if (node.is_map()) {
        check_.map(node, kFormKeys, fmt::format("the name “{}”", forms.preferred));
        add(check_.texts_at(node, "accepted"), forms, forms.accepted, true);
        add(check_.texts_at(node, "never"), forms, forms.never, false);
      } else {
        add(check_.as_texts(node), forms, forms.accepted, true);
      }
      all.push_back(std::move(forms));
    }
    return all;
  }

 private:
  using Owners = std::map<std::string, std::string>;  // form → preferred form

  void add(const std::vector<YamlText>& words, const NameForms& name, std::vector<std::string>& to,
           bool accepted) {
    for (const YamlText& word : words) {
      claim(accepted ? folded_ : exact_, word, name.preferred, accepted);
      to.push_back(word.text);
    }
  }

  /// A form belongs to one name only: what it stands for would not be sure otherwise. What may
  /// stand is compared without regard to case, what may not as it is written.
  void claim(Owners& owners, const YamlText& form, const std::string& preferred, bool folded) {
    if (form.text.find_first_not_of(' ') == std::string::npos)
      check_.report(form.place, "a name has at least one word");
    const auto [at, is_new] =
        owners.try_emplace(folded ? lower_case(form.text) : form.text, preferred);
    if (!is_new) {
      check_.report(form.place,
                    at->second == preferred
                        ? fmt::format("“{}” is listed twice", form.text)
                        : fmt::format("“{}” is a form of “{}” already", form.text, at->second));
    }
    const auto both = as_written_.try_emplace(form.text, folded);
    if (both.first->second != folded)
      check_.report(form.place, fmt::format("“{}” cannot be written and never be", form.text));
  }

  YamlCheck& check_;
  Owners folded_, exact_;
  std::map<std::string, bool> as_written_;  // form → whether it may stand
};

}  // namespace

std::vector<NameForms> read_name_forms(YamlCheck& check, const YamlNode& names) {
  return NameFormReader(check).read(names);
}

}  // namespace belie
