// What the page cannot do from the server: scrolling, keys, what was half written, and saying that the server is away.
(() => {
    const nearEnd = log => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    const bubbles = log => log.querySelectorAll(".bubble").length;
    const title = document.title;
    let unseen = 0;

    const note = count => {
        unseen = document.hidden ? unseen + count : 0;
        document.title = unseen > 0 ? `(${unseen}) ${title}` : title;
    };
    document.addEventListener("visibilitychange", () => note(0));

    window.abtamim = {
        toEnd: log => { log.scrollTop = log.scrollHeight; },

        // Keeps the newest message in sight of whoever is looking at the end, and tells the others that there is one.
        follow: log => {
            const newer = log.parentElement.querySelector(".newer");
            let atEnd = true, count = bubbles(log), earlier = false;
            abtamim.toEnd(log);
            log.addEventListener("scroll", () => {
                atEnd = nearEnd(log);
                if (atEnd) newer.hidden = true;
            });
            log.addEventListener("click", event => { earlier ||= event.target.classList.contains("earlier"); });
            newer.addEventListener("click", () => abtamim.toEnd(log));
            new MutationObserver(() => {
                const now = bubbles(log), more = now - count;
                count = now;
                if (more <= 0) return;
                if (earlier) { earlier = false; return; }
                note(more);
                if (atEnd || log.querySelector(".sending")) abtamim.toEnd(log);
                else newer.hidden = false;
            }).observe(log, { childList: true });
        },

        // Enter sends where there is a keyboard; what was not sent survives a page that is loaded again.
        compose: box => {
            const key = "draft:" + box.id;
            box.addEventListener("keydown", event => {
                if (event.key !== "Enter" || event.shiftKey || event.isComposing || matchMedia("(pointer: coarse)").matches) return;
                event.preventDefault();
                box.form.requestSubmit();
            });
            box.addEventListener("input", () => sessionStorage.setItem(key, box.value));
            box.form.addEventListener("submit", () => sessionStorage.removeItem(key));
            const draft = sessionStorage.getItem(key);
            if (draft && !box.value) {
                box.value = draft;
                box.dispatchEvent(new Event("input", { bubbles: true }));
            }
        },

        // Records while the button is pressed in, and hands the recording in as any client of the interface does.
        record: (button, page) => {
            if (!navigator.mediaDevices || !window.MediaRecorder) { button.hidden = true; return; }
            const type = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"].find(type => MediaRecorder.isTypeSupported(type));
            let recorder = null, isGivenUp = false;

            const hand = async (contact, recording) => {
                const form = new FormData();
                form.append("contact", contact);
                form.append("id", crypto.randomUUID());
                form.append("audio", recording, "note");
                for (let tries = 1; tries <= 5; tries++) {
                    try {
                        const answer = await fetch("/channels/web/messages", { method: "POST", body: form });
                        if (answer.ok) return true;
                        if (answer.status < 500) return false;
                    } catch { /* The host is away: the same id makes it safe to try again. */ }
                    await new Promise(done => setTimeout(done, tries * 1000));
                }
                return false;
            };

            const begin = async () => {
                let stream;
                try {
                    stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
                } catch {
                    page.invokeMethodAsync("RecordingFailed", false);
                    return;
                }
                const pieces = [], contact = button.dataset.contact;
                isGivenUp = false;
                recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 24000 });
                const longest = setTimeout(() => recorder?.stop(), 5 * 60 * 1000);
                recorder.addEventListener("dataavailable", event => pieces.push(event.data));
                recorder.addEventListener("stop", async () => {
                    clearTimeout(longest);
                    stream.getTracks().forEach(track => track.stop());
                    const recording = new Blob(pieces, { type: recorder.mimeType });
                    recorder = null;
                    if (isGivenUp || recording.size === 0) page.invokeMethodAsync("RecordingEnded", false);
                    else if (await hand(contact, recording)) page.invokeMethodAsync("RecordingEnded", true);
                    else page.invokeMethodAsync("RecordingFailed", true);
                });
                recorder.start();
                page.invokeMethodAsync("RecordingBegan");
            };

            button.addEventListener("click", () => recorder ? recorder.stop() : begin());
            button.form.addEventListener("keydown", event => {
                if (event.key !== "Escape" || !recorder) return;
                isGivenUp = true;
                recorder.stop();
            });
        },

        // Who was picked is part of the address.
        remember: (role, code) => {
            const here = new URL(location.href);
            here.searchParams.set(role, code);
            history.replaceState(history.state, "", here);
            point();
        },
    };

    // The other language shows the same people.
    const point = () => {
        const link = document.querySelector("a.language"), there = new URL(location.href);
        there.searchParams.set("lang", link.hreflang);
        link.href = there.search;
    };
    point();

    const offline = document.getElementById("components-reconnect-modal");
    offline.addEventListener("components-reconnect-state-changed", event => {
        const state = event.detail.state;
        // The server has forgotten this page: it was started anew.
        if (state === "rejected") location.reload();
        const away = state !== "hide";
        offline.classList.toggle("away", away);
        document.querySelector(".panes").inert = away;
    });
    offline.querySelector("button").addEventListener("click", async () => {
        if (!await Blazor.reconnect()) location.reload();
    });

    Blazor.start({
        circuit: { reconnectionOptions: { maxRetries: 10000, retryIntervalMilliseconds: tries => Math.min(3000, 250 * (tries + 1)) } },
    });
})();
