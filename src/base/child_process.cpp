#include "base/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

extern char** environ;

namespace dateline {

namespace {

// An end of a pipe.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

// A child that ends early must not end us: a write to its pipe then fails with EPIPE.
class IgnorePipeSignal {
public:
    IgnorePipeSignal() {
        struct sigaction ignore {};
        ignore.sa_handler = SIG_IGN;
        ::sigaction(SIGPIPE, &ignore, &old_);
    }
    ~IgnorePipeSignal() { ::sigaction(SIGPIPE, &old_, nullptr); }
    IgnorePipeSignal(const IgnorePipeSignal&) = delete;
    IgnorePipeSignal& operator=(const IgnorePipeSignal&) = delete;

private:
    struct sigaction old_ {};
};

// Starts the program with our pipes as its standard input and output.
Result<pid_t> start(const std::string& program, const std::vector<std::string>& arguments, int input, int output) {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    pid_t child = 0;
    const int failure = ::posix_spawnp(&child, program.c_str(), &actions, nullptr, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) return Error{"cannot run '" + program + "': " + std::strerror(failure), {}, {}};
    return child;
}

// Feeds and drains both pipes at once, so that neither side waits for the other.
class Pump {
public:
    Pump(Descriptor& to_child, Descriptor& from_child, std::string_view input, const FilterLimits& limits)
        : to_child_(to_child), from_child_(from_child), input_(input), limits_(limits) {
        ::fcntl(to_child_.number(), F_SETFL, O_NONBLOCK);
    }

    Result<std::string> run() {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(limits_.seconds);
        for (;;) {
            if (input_.empty()) to_child_.close();
            std::array<pollfd, 2> both{{{from_child_.number(), POLLIN, 0}, {to_child_.number(), POLLOUT, 0}}};
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            if (left.count() <= 0)
                return Error{"it took longer than " + std::to_string(limits_.seconds) + " s", {}, {}};
            if (::poll(both.data(), both.size(), static_cast<int>(left.count())) < 0 && errno != EINTR) {
                return Error{std::strerror(errno), {}, {}};
            }
            if (both[1].revents != 0) write_some();
            if (both[0].revents == 0) continue;
            const ssize_t got = ::read(from_child_.number(), buffer_.data(), buffer_.size());
            if (got == 0) return std::move(output_);
            if (got > 0) output_.append(buffer_.data(), static_cast<std::size_t>(got));
            if (output_.size() > limits_.output_bytes) return Error{"it writes more than the limit", {}, {}};
        }
    }

private:
    void write_some() {
        const ssize_t written = ::write(to_child_.number(), input_.data(), input_.size());
        if (written > 0) input_.remove_prefix(static_cast<std::size_t>(written));
        if (written < 0 && errno != EAGAIN && errno != EINTR) input_ = {};
    }

    Descriptor& to_child_;
    Descriptor& from_child_;
    std::string_view input_;
    const FilterLimits& limits_;
    std::array<char, 65536> buffer_{};
    std::string output_;
};

}  // namespace

Result<std::string> run_filter(const std::string& program, const std::vector<std::string>& arguments,
                               std::string_view input, const FilterLimits& limits) {
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0)
        return Error{std::string("cannot make a pipe: ") + std::strerror(errno), {}, {}};
    Descriptor child_in(in[0]);
    Descriptor to_child(in[1]);
    if (::pipe2(out.data(), O_CLOEXEC) != 0)
        return Error{std::string("cannot make a pipe: ") + std::strerror(errno), {}, {}};
    Descriptor from_child(out[0]);
    Descriptor child_out(out[1]);
    const IgnorePipeSignal no_signal;
    const auto child = start(program, arguments, child_in.number(), child_out.number());
    if (!child) return child.error();
    child_in.close();
    child_out.close();
    auto output = Pump(to_child, from_child, input, limits).run();
    if (!output) ::kill(*child, SIGKILL);
    int status = 0;
    while (::waitpid(*child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!output) return Error{"'" + program + "' was stopped: " + output.error().message, {}, {}};
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return output;
    return Error{"'" + program + "' failed", {}, {}};
}

}  // namespace dateline
