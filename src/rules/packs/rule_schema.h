// SPDX-License-Identifier: Apache-2.0
//
// JSON Schemas (draft-07) of rule files and manifests, for the completion of editors. Printed from
// the same tables as the loader's messages; the loader itself is stricter than any schema can say.
#pragma once

#include <string>

namespace belie {

std::string rule_schema_json();  // rules/schema/rule.schema.json
std::string pack_schema_json();  // rules/schema/pack.schema.json

}  // namespace belie
