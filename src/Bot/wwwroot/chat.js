// The one thing that the page cannot do from the server: keep the newest message in sight.
window.abtamim = {
    scrollToEnd: log => log && (log.scrollTop = log.scrollHeight),
};
