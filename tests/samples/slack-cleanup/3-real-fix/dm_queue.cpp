#include "dm_queue.h"

#include <algorithm>
#include <fstream>
#include <utility>

DmQueue::DmQueue(std::filesystem::path file) : file_(std::move(file)) {
    std::ifstream in(file_);
    for (std::string id; std::getline(in, id);)
        ids_.push_back(id);
}

std::vector<std::string> DmQueue::next(std::size_t limit) const {
    const auto count = static_cast<std::ptrdiff_t>(std::min(limit, ids_.size()));
    return {ids_.begin(), ids_.begin() + count};
}

void DmQueue::add(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        if (std::find(ids_.begin(), ids_.end(), id) == ids_.end())
            ids_.push_back(id);
    }
    save();
}

void DmQueue::remove(const std::string& id) {
    std::erase(ids_, id);
    save();
}

// A crash while writing must not cost the list, so a new file replaces the old.
void DmQueue::save() const {
    std::filesystem::path fresh = file_;
    fresh += ".new";
    {
        std::ofstream out(fresh, std::ios::trunc);
        for (const std::string& id : ids_)
            out << id << '\n';
    }
    std::filesystem::rename(fresh, file_);
}
