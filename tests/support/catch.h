// SPDX-License-Identifier: Apache-2.0
// The one place that names the test framework's header, so that a new major version is a change of
// one file.
#pragma once

#include <catch2/catch.hpp>
