// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/rule_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "rules/packs/reading.h"

namespace belie {
namespace {

struct FormKey {
  std::string_view key;
  RuleForm form;
  char letter;  // in RuleField::forms
};
constexpr std::array kForms{FormKey{"compare", RuleForm::kCompare, 'c'},
                            FormKey{"join", RuleForm::kJoin, 'j'},
                            FormKey{"check", RuleForm::kCheck, 'k'}};

/// The path of the file without its ending: what the rule's id has to be.
std::string_view stem(std::string_view name) {
  return name.ends_with(".yaml") ? name.substr(0, name.size() - 5) : name;
}

/// Reads one rule from the top down.
class RuleReader {
 public:
  RuleReader(const YamlFile& file, std::string_view name, Examples examples)
      : check_(file), root_(file.root), name_(name), examples_(examples) {}

  LoadedRule read() {
    rule_.file = check_.file().name;
    check_.map(root_, yaml_fields(rule_fields()), "a rule");
    if (root_.is_map()) {
      read_head();
      const bool form_known = read_form();
      if (form_known) read_conditions_and_messages();
      if (examples_ == Examples::kRead) read_all_examples();
    }
    LoadedRule loaded;
    loaded.id = rule_.id;
    loaded.id_place = rule_.place;
    loaded.errors = check_.take_errors();
    if (loaded.errors.empty()) loaded.rule = std::move(rule_);
    return loaded;
  }

 private:
  void read_head() {
    rule_.id = check_.text_at(root_, "id").value_or("");
    rule_.place = root_.find("id") != nullptr ? root_.find("id")->place : root_.place;
    if (!rule_.id.empty() && rule_.id != stem(name_)) {
      check_.report(rule_.place, fmt::format("the id “{}” is not the file's name", rule_.id),
                    fmt::format("id: {}", stem(name_)));
    }
    for (const std::string_view key : {"catches", "ask", "why"}) need_words(key);
    rule_.catches = check_.text_at(root_, "catches").value_or("");
    rule_.why = check_.text_at(root_, "why").value_or("");
    while (rule_.why.ends_with('\n')) rule_.why.pop_back();
    rule_.level = enum_at<Level>(check_, root_, "level").value_or(rule_.level);
    rule_.stage = enum_at<RuleStage>(check_, root_, "stage").value_or(rule_.stage);
    for (const YamlText& id : check_.texts_at(root_, "yields-to")) {
      if (id.text == rule_.id) check_.report(id.place, "a rule cannot yield to itself");
      rule_.yields_to.push_back(id.text);
    }
    for (const YamlText& id : check_.texts_at(root_, "instead-of")) {
      if (id.text == rule_.id) check_.report(id.place, "a rule cannot stand instead of itself");
      rule_.instead_of.push_back(id.text);
    }
  }

  void need_words(std::string_view key) {
    const YamlNode* node = root_.find(key);
    if (node != nullptr && node->is_scalar() &&
        node->text.find_first_not_of(" \n") == std::string::npos) {
      check_.report(node->place, fmt::format("“{}” is empty", key));
    }
  }

  bool read_form() {
    const FormKey* form = nullptr;
    for (const FormKey& candidate : kForms) {
      if (root_.find(candidate.key) == nullptr) continue;
      if (form != nullptr) {
        check_.report(root_.key_place(candidate.key),
                      fmt::format("a rule has one form: “{}” or “{}”", form->key, candidate.key));
        return false;
      }
      form = &candidate;
    }
    if (form == nullptr) {
      check_.report(root_.place, "a rule needs a form", "compare, join or check");
      return false;
    }
    rule_.form = form->form;
    refuse_foreign_keys(*form);
    switch (rule_.form) {
      case RuleForm::kCompare:
        return read_compare();
      case RuleForm::kJoin:
        return read_join();
      case RuleForm::kCheck:
        return read_check();
    }
    return false;
  }

  void refuse_foreign_keys(const FormKey& form) {
    for (const RuleField& field : rule_fields()) {
      if (field.forms.empty() || field.forms.find(form.letter) != std::string_view::npos) continue;
      if (field.key == "compare" || field.key == "join" || field.key == "check") continue;
      if (root_.find(field.key) == nullptr) continue;
      check_.report(root_.key_place(field.key),
                    fmt::format("“{}” does not go with “{}”", field.key, form.key));
    }
  }

  bool read_compare() {
    const auto words = check_.texts_at(root_, "compare");
    const KindDescriptor* kind = words.size() == 1 ? read_kind(check_, words.front()) : nullptr;
    read_voices(check_, root_, rule_.demands);
    if (kind == nullptr) return false;
    rule_.demands.kind = kind->kind;
    if (const YamlNode* where = root_.find("where"); where != nullptr && where->is_map()) {
      for (std::size_t i = 0; i < where->keys.size(); ++i) {
        read_demand(check_, *kind, where->keys[i], where->children[i], rule_.demands);
      }
    }
    read_roles(*kind);
    read_with(*kind);
    return true;
  }

  void read_roles(const KindDescriptor& kind) {
    for (const YamlText& word : check_.texts_at(root_, "same")) {
      if (const auto role = read_role(check_, kind, word)) rule_.same.push_back(*role);
    }
    const YamlNode* same = root_.find("same");
    if (same == nullptr || (same->is_list() && same->children.empty())) {
      check_.report(root_.key_place(same != nullptr ? "same" : "compare"),
                    "a comparison needs at least one role under “same”");
    }
    const auto differ = check_.texts_at(root_, "differ");
    if (differ.size() != 1) {
      check_.report(root_.key_place("compare"), "a comparison needs the key “differ”");
      return;
    }
    const auto role = read_role(check_, kind, differ.front());
    if (!role) return;
    rule_.differ = *role;
    if (std::ranges::find(rule_.same, *role) != rule_.same.end()) {
      check_.report(differ.front().place,
                    fmt::format("“{}” cannot be the same and differ", differ.front().text));
    }
  }

  void read_with(const KindDescriptor& kind) {
    const auto words = check_.texts_at(root_, "with");
    if (words.empty()) return;
    constexpr std::array<std::string_view, 1> kSources{"facts"};
    if (!choice(check_, words.front(), kSources, "value of “with”")) return;
    rule_.with_facts = true;
    const bool fits = kind.name == "office" && rule_.same.size() == 1 &&
                      kind.roles[rule_.same.front()].name == "office" &&
                      kind.roles[rule_.differ].name == "person";
    if (!fits) {
      check_.report(words.front().place, "the facts tell who held which office",
                    "compare: office, same: [office], differ: person");
    }
    const auto during = check_.texts_at(root_, "during");
    if (during.size() != 1 || during.front().text != "overlapping") {
      check_.report(root_.key_place("with"), "a rule with facts needs “during: overlapping”");
    }
  }

  bool read_join() {
    const YamlNode& sides = *root_.find("join");
    if (!sides.is_map()) return false;
    if (sides.children.size() < 2)
      check_.report(root_.key_place("join"), "a join needs at least two sides");
    for (std::size_t i = 0; i < sides.children.size(); ++i)
      read_side(sides.keys[i], sides.children[i]);
    const bool complete = rule_.sides.size() == sides.children.size() && !rule_.sides.empty();
    if (complete) check_words(sides);
    return complete;
  }

  void read_side(const YamlKey& name, const YamlNode& node) {
    if (!node.is_map()) {
      check_.report(node.place,
                    fmt::format("the side “{}” must be a map with a kind and roles", name.text));
      return;
    }
    const auto words = check_.texts_at(node, "kind");
    if (words.size() != 1)
      check_.report(node.place, fmt::format("the side “{}” needs the key “kind”", name.text));
    const KindDescriptor* kind = words.size() == 1 ? read_kind(check_, words.front()) : nullptr;
    if (kind == nullptr) return;
    JoinSide side{.name = name.text};
    side.demands.kind = kind->kind;
    read_voices(check_, node, side.demands);
    constexpr std::array<std::string_view, 2> kSources{"drafts", "facts"};
    if (const auto in = check_.texts_at(node, "in"); in.size() == 1) {
      side.facts = choice(check_, in.front(), kSources, "value of “in”").value_or(0) == 1;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const bool own = std::ranges::find(side_fields(), node.keys[i].text, &RuleField::key) !=
                       side_fields().end();
      if (!own) read_side_role(*kind, node.keys[i], node.children[i], side);
    }
    rule_.sides.push_back(std::move(side));
  }

  void read_side_role(const KindDescriptor& kind, const YamlKey& key, const YamlNode& value,
                      JoinSide& side) {
    if (!value.is_scalar() || !value.text.starts_with('$'))
      return read_demand(check_, kind, key, value, side.demands);
    const auto role = read_role(check_, kind, {key.text, key.place});
    const std::string word = value.text.substr(1);
    if (word.empty()) check_.report(value.place, "a word needs a name behind the $");
    word_places_[word].push_back(value.place);
    if (role) side.words.push_back({*role, word});
  }

  /// Every word must join or be said; every side but the first must be joined to one before it.
  void check_words(const YamlNode& sides) {
    for (const auto& [word, places] : word_places_) {
      if (places.size() > 1 || is_said(word)) continue;
      check_.report(places.front(),
                    fmt::format("the word “${}” stands only once and joins nothing", word),
                    unused_hint(word));
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < rule_.sides.size(); ++i) {
      const auto& words = rule_.sides[i].words;
      const bool joined =
          std::ranges::any_of(words, [&](const RoleWord& w) { return seen.contains(w.word); });
      if (i > 0 && !joined) {
        check_.report(
            sides.keys[i].place,
            fmt::format("the side “{}” shares no word with a side before it", rule_.sides[i].name));
      }
      for (const RoleWord& w : words) seen.insert(w.word);
    }
  }

  [[nodiscard]] bool is_said(const std::string& word) const {
    return std::ranges::any_of(std::array{"title", "say", "ask"}, [&](const char* key) {
      return check_.text_at(root_, key).value_or("").find("{" + word + "}") != std::string::npos;
    });
  }

  [[nodiscard]] std::string unused_hint(const std::string& word) const {
    std::vector<std::string_view> others;
    for (const auto& [other, places] : word_places_) {
      if (other != word) others.push_back(other);
    }
    return did_you_mean(word, others);
  }

  bool read_check() {
    std::vector<std::string_view> names;
    for (const CheckDescriptor& check : checks()) names.push_back(check.name);
    rule_.demands.polarity.reset();
    read_voices(check_, root_, rule_.demands);
    const auto words = check_.texts_at(root_, "check");
    if (words.size() != 1 || !choice(check_, words.front(), names, "check")) return false;
    rule_.check = find_check(words.front().text);
    std::vector<std::string_view> subjects;
    for (const CheckSubject& subject : rule_.check->subjects) subjects.push_back(subject.name);
    const auto about = check_.texts_at(root_, "about");
    if (about.size() == 1) {
      if (choice(check_, about.front(), subjects, "subject")) rule_.subject = about.front().text;
    } else if (!subjects.empty()) {
      check_.report(root_.key_place("check"),
                    fmt::format("“{}” needs the key “about”", rule_.check->name),
                    fmt::format("about: {}", subjects.front()));
    }
    return true;
  }

  void read_conditions_and_messages() {
    for (const std::string_view key : {"during", "only"}) {
      const YamlNode* node = root_.find(key);
      if (node == nullptr || (key == "during" && rule_.with_facts)) continue;
      std::ranges::move(read_conditions(check_, rule_, key, *node), std::back_inserter(rule_.only));
    }
    if (const YamlNode* node = root_.find("unless"))
      rule_.unless = read_conditions(check_, rule_, "unless", *node);
    rule_.title = read_message(check_, rule_, root_, "title");
    rule_.say = read_message(check_, rule_, root_, "say");
    rule_.ask = read_message(check_, rule_, root_, "ask");
  }

  void read_all_examples() {
    rule_.must_flag = read_examples(check_, root_, "must-flag");
    rule_.must_stay_silent = read_examples(check_, root_, "must-stay-silent");
    rule_.known_misses = read_examples(check_, root_, "known-misses");
  }

  YamlCheck check_;
  const YamlNode& root_;
  std::string_view name_;
  Examples examples_;
  Rule rule_;
  std::map<std::string, std::vector<YamlPlace>> word_places_;
};

}  // namespace

LoadedRule load_rule(const YamlFile& file, std::string_view name, Examples examples) {
  return RuleReader(file, name, examples).read();
}

LoadedRule load_rule(std::string_view folder, std::string_view name, std::string_view bytes) {
  return load_rule(read_yaml(fmt::format("{}/{}", folder, name), bytes), name);
}

}  // namespace belie
