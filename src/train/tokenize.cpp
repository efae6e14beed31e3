// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include "language/syntax/model.h"
#include "language/syntax/sentences.h"
#include "language/syntax/tokenizer.h"
#include "train/commands.h"
#include "train/files.h"

namespace belie {

int run_tokenize(const std::string& file) {
  const auto text = read_file(file);
  if (!text) return fail(text.error());
  const auto model = load_model(embedded_model_bytes());
  if (!model) return fail(model.error());
  const std::vector<Span> tokens = tokenize(*text);
  for (const TokenRange sentence :
       split_sentences(*text, tokens, model->boundaries, &model->lexicon)) {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      std::cout << (i == sentence.begin ? "" : " ")
                << text->substr(tokens[i].begin, tokens[i].size());
    }
    std::cout << '\n';
  }
  return 0;
}

}  // namespace belie
