#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <string>
#include <vector>

// The ids of the group DMs that are still to be closed, kept in a file so that
// a restart goes on where the last run stopped.
class DmQueue {
public:
    explicit DmQueue(std::filesystem::path file);

    bool empty() const { return ids_.empty(); }
    std::size_t size() const { return ids_.size(); }

    // The oldest entries, at most `limit`; they stay until remove() is called.
    std::vector<std::string> next(std::size_t limit) const;

    void add(const std::vector<std::string>& ids);
    void remove(const std::string& id);

private:
    void save() const;

    std::filesystem::path file_;
    std::deque<std::string> ids_;
};
