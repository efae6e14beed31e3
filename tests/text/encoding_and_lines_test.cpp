// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "support/catch.h"
#include "text/encoding.h"
#include "text/lines.h"

using namespace belie;
using std::string_literals::operator""s;

namespace {

Position place(const std::string& source, Encoding encoding, std::uint32_t offset,
               ColumnUnit unit = ColumnUnit::kCodePoint) {
  return position_at(source, encoding, line_starts(source, encoding), offset, unit);
}

}  // namespace

TEST_CASE("lines end with LF, CR LF or a lone CR, and columns count code points", "[text]") {
  struct Row {
    std::string source;
    Encoding encoding;
    std::uint32_t offset;
    const char* place;
  };
  const std::vector<Row> rows{
      {"", Encoding::kUtf8, 0, "1:1"},
      {"ab", Encoding::kUtf8, 2, "1:3"},
      {"ab", Encoding::kUtf8, 99, "1:3"},
      {"a\nb", Encoding::kUtf8, 2, "2:1"},
      {"a\r\nb", Encoding::kUtf8, 3, "2:1"},
      {"a\rb", Encoding::kUtf8, 2, "2:1"},
      {"a\n\n\nb", Encoding::kUtf8, 4, "4:1"},
      {"a\n", Encoding::kUtf8, 2, "2:1"},
      {"“é” x", Encoding::kUtf8, 9, "1:5"},
      {"“é” x", Encoding::kUtf8, 4, "1:2"},  // within é
      {"\xEF\xBB\xBFx", Encoding::kUtf8Bom, 0, "1:1"},
      {"\xEF\xBB\xBFx", Encoding::kUtf8Bom, 3, "1:1"},
      {"\xEF\xBB\xBFx", Encoding::kUtf8Bom, 4, "1:2"},
      {"a\xFFz", Encoding::kUtf8, 2, "1:3"},
      {"\xFF\xFE\x61\0\r\0\n\0\x62\0"s, Encoding::kUtf16Le, 8, "2:1"},
      {"\xFE\xFF\0\x61\0\x62"s, Encoding::kUtf16Be, 4, "1:2"},
      {"\xFF\xFE\x3D\xD8\x00\xDE\x62\0"s, Encoding::kUtf16Le, 6, "1:2"},
      {"a\x93z", Encoding::kWindows1252, 2, "1:3"},
  };
  for (const Row& row : rows) {
    INFO(row.source << " at " << row.offset);
    CHECK(to_text(place(row.source, row.encoding, row.offset)) == row.place);
  }
}

TEST_CASE("UTF-16 columns count a character beyond the basic plane twice", "[text]") {
  CHECK(place("\U0001F600x", Encoding::kUtf8, 4) == Position{1, 2});
  CHECK(place("\U0001F600x", Encoding::kUtf8, 4, ColumnUnit::kUtf16) == Position{1, 3});
  CHECK(place("éx", Encoding::kUtf8, 2, ColumnUnit::kUtf16) == Position{1, 2});
}

TEST_CASE("broken bytes are one code point a maximal subpart", "[text]") {
  const std::string cut = "\xE2\x80g";
  CHECK(code_point_at(cut, 0, Encoding::kUtf8).length == 2);
  CHECK_FALSE(code_point_at(cut, 0, Encoding::kUtf8).valid);
  CHECK(code_point_at("\x81", 0, Encoding::kWindows1252).value == 0xFFFD);
  CHECK(code_point_at("\x93", 0, Encoding::kWindows1252).value == U'“');
  CHECK(code_point_at("\x00\xDC"s, 0, Encoding::kUtf16Le).value == 0xFFFD);
  CHECK(code_point_at("a", 0, Encoding::kUtf16Le).length == 1);
}

TEST_CASE("a later byte never has an earlier place, in any encoding", "[text]") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    const std::string source(bytes.begin(), bytes.end());
    for (const Encoding encoding : {Encoding::kUtf8, Encoding::kUtf8Bom, Encoding::kUtf16Le,
                                    Encoding::kUtf16Be, Encoding::kWindows1252}) {
      Position last{1, 1};
      for (std::uint32_t at = 0; at <= source.size(); ++at) {
        const Position here = place(source, encoding, at);
        RC_ASSERT(here.line > last.line || (here.line == last.line && here.column >= last.column));
        last = here;
      }
    }
  }));
}
