// A folder that lives as long as its object.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace dateline::test {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "dateline-test-XXXXXX").string();
        path_ = std::filesystem::canonical(::mkdtemp(pattern.data())).string();
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

}  // namespace dateline::test
