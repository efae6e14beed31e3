// SPDX-License-Identifier: Apache-2.0
#include "rules/packs/rule_schema.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <vector>

#include "rules/packs/rule_fields.h"
#include "rules/packs/rule_settings.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

Json reference(const char* definition) {
  return {{"$ref", std::string("#/definitions/") + definition}};
}

Json one_or_several(const Json& item) {
  return {{"oneOf", Json::array({item, {{"type", "array"}, {"items", item}}})}};
}

Json choice_of(std::span<const std::string_view> names) {
  Json list = Json::array();
  for (const std::string_view name : names) list.push_back(std::string(name));
  return {{"enum", list}};
}

/// The names of descriptors, each with its line of help.
template <typename Descriptors>
Json choice_with_help(const Descriptors& all) {
  Json names = Json::array();
  Json help = Json::array();
  for (const auto& each : all) {
    names.push_back(std::string(each.name));
    help.push_back(std::string(each.summary));
  }
  return {{"enum", names}, {"enumDescriptions", help}};
}

Json type_of(YamlType type) {
  switch (type) {
    case YamlType::kText:
    case YamlType::kTable:
      return {{"type", Json::array({"string", "number",
                                    "boolean"})}};  // YAML reads 1.0 as a number; here it is a text
    case YamlType::kInt:
      return {{"type", "integer"}};
    case YamlType::kBool:
      return {{"type", "boolean"}};
    case YamlType::kDay:
      return {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
    case YamlType::kTextList:
      return one_or_several({{"type", "string"}});
    case YamlType::kList:
      return {{"type", "array"}};
    case YamlType::kMap:
      return {{"type", "object"}};
    case YamlType::kAny:
      break;
  }
  return Json::object();
}

Json object_of(std::span<const RuleField> fields) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const RuleField& field : fields) {
    Json property = type_of(field.type);
    property["description"] = std::string(field.summary);
    properties[std::string(field.key)] = std::move(property);
    if (field.need == Need::kRequired) required.push_back(std::string(field.key));
  }
  return {{"type", "object"},
          {"properties", properties},
          {"required", required},
          {"additionalProperties", false}};
}

/// The property narrowed to the value; its description stays.
void narrow(Json& object, const char* key, Json value) {
  Json& property = object["properties"][key];
  value["description"] = property["description"];
  property = std::move(value);
}

Json kinds_json() { return choice_with_help(claim_kinds()); }

Json checks_json() { return choice_with_help(checks()); }

/// What `where`, or a side of a join, demands of a role.
Json demand_json() {
  const Json texts = one_or_several({{"type", Json::array({"string", "number", "boolean"})}});
  const Json properties = {{"type", choice_of(names_of<EntityType>())}, {"not", texts}};
  const Json map = {
      {"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  return {{"anyOf", Json::array({texts, map})}};
}

/// The roles of a kind as keys.
Json roles_as_keys(const KindDescriptor& kind) {
  Json properties = Json::object();
  for (const RoleDescriptor& role : kind.roles) {
    Json property = reference("demand");
    // Beside a $ref nothing else counts in draft-07.
    property = {{"allOf", Json::array({property})}, {"description", std::string(role.summary)}};
    properties[std::string(role.name)] = std::move(property);
  }
  return properties;
}

/// Where `key` has the value, the rest goes too.
Json when(const char* key, std::string_view value, Json rest) {
  const Json test = {{"properties", {{key, {{"const", std::string(value)}}}}},
                     {"required", Json::array({key})}};
  return {{"if", test}, {"then", std::move(rest)}};
}

/// For each kind its roles, for each check its subjects.
Json what_goes_with_forms() {
  Json all = Json::array();
  for (const KindDescriptor& kind : claim_kinds()) {
    const Json role = choice_with_help(kind.roles);
    const Json where = {{"properties", roles_as_keys(kind)}, {"additionalProperties", false}};
    all.push_back(when(
        "compare", kind.name,
        {{"properties", {{"where", where}, {"same", one_or_several(role)}, {"differ", role}}}}));
  }
  for (const CheckDescriptor& check : checks()) {
    if (check.subjects.empty()) continue;
    all.push_back(when("check", check.name,
                       {{"properties", {{"about", choice_with_help(check.subjects)}}},
                        {"required", Json::array({"about"})}}));
  }
  return all;
}

/// For each kind the roles that a side of a join may name.
Json what_goes_with_kinds() {
  Json all = Json::array();
  for (const KindDescriptor& kind : claim_kinds())
    all.push_back(when("kind", kind.name, {{"properties", roles_as_keys(kind)}}));
  return all;
}

Json parameter_json(const ConditionDescriptor& condition) {
  switch (condition.parameter) {
    case ParameterType::kWord:
      return choice_of(condition.words);
    case ParameterType::kNumber:
      return {{"type", "integer"}, {"minimum", 0}};
    case ParameterType::kRole:
      return {{"type", "string"}};
    case ParameterType::kNone:
      break;
  }
  return {{"type", "array"}, {"items", {{"type", "string"}}}, {"maxItems", 2}};
}

/// A condition by name, or a map of conditions with what they take.
Json condition_json() {
  Json properties = {{"of", one_or_several({{"type", "string"}})}};
  for (const ConditionDescriptor& condition : conditions()) {
    Json property = parameter_json(condition);
    property["description"] = std::string(condition.summary);
    properties[std::string(condition.name)] = std::move(property);
  }
  const Json map = {
      {"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  return {{"oneOf", Json::array({choice_with_help(conditions()), map})}};
}

void narrow_voices(Json& object) {
  narrow(object, "from", one_or_several(choice_of(names_of<VoiceKind>())));
  narrow(object, "modality", one_or_several(choice_of(names_of<Modality>())));
  narrow(object, "polarity", choice_of(names_of<Polarity>()));
  narrow(object, "grade", choice_of(names_of<Grade>()));
}

/// A name's accepted forms, or a map of these and those that are never printed.
Json names_json() {
  const Json texts = one_or_several({{"type", "string"}});
  const Json map = {{"type", "object"},
                    {"properties", {{"accepted", texts}, {"never", texts}}},
                    {"additionalProperties", false}};
  return {{"type", "object"}, {"additionalProperties", {{"anyOf", Json::array({texts, map})}}}};
}

Json example_json() {
  Json example = object_of(example_fields());
  narrow(example, "drafts", {{"type", "array"}, {"items", object_of(draft_fields())}});
  narrow(example, "facts", {{"type", "array"}, {"items", object_of(pinned_fields())}});
  narrow(example, "names", names_json());
  return example;
}

/// A side of a join: its own keys, and roles of whatever kind.
Json side_json() {
  Json side = object_of(side_fields());
  narrow(side, "kind", kinds_json());
  constexpr std::array<std::string_view, 2> kSources{"drafts", "facts"};
  narrow(side, "in", choice_of(kSources));
  narrow_voices(side);
  side.erase("additionalProperties");
  side["allOf"] = what_goes_with_kinds();
  return side;
}

void narrow_rule(Json& rule) {
  constexpr std::array<std::string_view, 1> kSources{"facts"};
  narrow(rule, "level", choice_of(names_of<Level>()));
  narrow(rule, "stage", choice_of(names_of<RuleStage>()));
  narrow(rule, "compare", kinds_json());
  narrow(rule, "with", choice_of(kSources));
  narrow(rule, "check", checks_json());
  narrow(rule, "join",
         {{"type", "object"}, {"additionalProperties", reference("side")}, {"minProperties", 2}});
  narrow_voices(rule);
  for (const char* key : {"during", "only", "unless"})
    narrow(rule, key, one_or_several(reference("condition")));
  for (const char* key : {"must-flag", "must-stay-silent"}) {
    narrow(rule, key, {{"type", "array"}, {"items", reference("example")}, {"minItems", 1}});
  }
  narrow(rule, "known-misses", {{"type", "array"}, {"items", reference("example")}});
}

Json with_head(const char* title, const Json& body) {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
  schema.update(body);
  return schema;
}

}  // namespace

std::string rule_schema_json() {
  Json rule = object_of(rule_fields());
  narrow_rule(rule);
  Json forms = Json::array();
  for (const char* form : {"compare", "join", "check"})
    forms.push_back({{"required", Json::array({form})}});
  rule["oneOf"] = std::move(forms);
  rule["allOf"] = what_goes_with_forms();
  rule["definitions"] = {{"condition", condition_json()},
                         {"demand", demand_json()},
                         {"example", example_json()},
                         {"side", side_json()}};
  return with_head("A rule of belie", rule).dump(2) + "\n";
}

std::string pack_schema_json() {
  Json pack = object_of(manifest_fields());
  const Json text = {{"type", "string"}, {"minLength", 1}};
  // YAML 1.1 reads a bare off as false.
  Json level = choice_of(rule_levels());
  level["enum"].push_back(false);
  const Json setting = {{"type", "object"},
                        {"properties", {{"level", level}, {"reason", text}}},
                        {"required", Json::array({"level", "reason"})},
                        {"additionalProperties", false}};
  narrow(pack, "rules", {{"type", "object"}, {"additionalProperties", setting}});
  return with_head("The manifest of a rule pack of belie", pack).dump(2) + "\n";
}

}  // namespace belie
