// The door of the module: the one symbol that the program looks up after loading it.
#include "pictures/decode_picture.hpp"

namespace dateline {

namespace {

class Decoder final : public PictureDecoder {
public:
    [[nodiscard]] Result<Picture> decode(const std::string& path, const std::string& bytes) const override {
        return decode_picture(path, bytes);
    }
};

}  // namespace

}  // namespace dateline

extern "C" __attribute__((visibility("default"))) const dateline::PictureDecoder* dateline_pictures() {
    static const dateline::Decoder decoder;
    return &decoder;
}
