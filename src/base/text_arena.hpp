// TextArena: many short texts in few blocks of memory, which stay where they are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline {

class TextArena {
public:
    /// A copy of `text` that lives until `clear`.
    std::string_view keep(std::string_view text) {
        if (text.size() > left_) add_block(text.size());
        std::copy(text.begin(), text.end(), free_);
        const std::string_view kept(free_, text.size());
        free_ += text.size();
        left_ -= text.size();
        return kept;
    }
    void clear() {
        blocks_.clear();
        free_ = nullptr;
        left_ = 0;
    }

private:
    void add_block(std::size_t size) {
        constexpr std::size_t block_size = 16'384;
        left_ = std::max(size, block_size);
        free_ = blocks_.emplace_back(std::make_unique<char[]>(left_)).get();
    }

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* free_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace dateline
