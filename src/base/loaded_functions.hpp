// LoadedFunctions: functions of a shared library that is loaded when they are first needed and not before. Some
// libraries drag many others behind them, and loading those takes longer than to annotate an article.
#pragma once

namespace dateline {

/// The library stays loaded until the program ends.
class LoadedFunctions {
public:
    /// `file_name` as the dynamic loader finds it: "libproj.so.25".
    explicit LoadedFunctions(const char* file_name);

    /// Sets `function` to the library's function of that name; to null when there is none.
    template <class Function>
    void find(Function& function, const char* name) {
        // POSIX promises that dlsym's object pointer converts to a function pointer.
        function = reinterpret_cast<Function>(address_of(name));
    }
    /// Whether the library was loaded and had every function that was asked for.
    [[nodiscard]] bool has_all() const { return has_all_; }

private:
    void* address_of(const char* name);

    void* library_;
    bool has_all_;
};

}  // namespace dateline
