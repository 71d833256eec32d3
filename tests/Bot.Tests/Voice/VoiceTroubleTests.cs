using Abtamim.Testing.Speech;
using Abtamim.Testing.Voice;
using System.Net;
using Abtamim.Bot.Tests.Fixtures;
using Abtamim.Testing.Providers;

namespace Abtamim.Bot.Tests.Voice;

/// <summary>What can go wrong between a recording and its words: a clear answer, and nothing lost.</summary>
public sealed class VoiceTroubleTests
{
    private const string Customer = "customer:CUS-001";
    private const string Sara = "staff:سارة";
    private const string Words = "ابي ٤ كراتين بيبسي علب";

    [Fact]
    public async Task Note_WithoutAnEngine_IsKeptAndPlayedAndWrittenDownByStaff()
    {
        await using var voice = await VoiceDesk.StartAsync(hasEngine: false);
        var recording = TestRecordings.Of(Words);
        await voice.PostAsync(Customer, recording);
        await voice.HearsAsync(Customer, "حفظناها ليسمعها فريقنا");

        var task = await voice.HearsAsync(Sara, "رسالة صوتية من", "T1");
        Assert.Equal(recording, await voice.Desk.Http.GetByteArrayAsync(new Uri(task.Audio!.Url!, UriKind.Relative), TestContext.Current.CancellationToken));
        await voice.PressAsync(Sara, task, "كتابة ما قيل");
        await voice.HearsAsync(Sara, "كلمةً بكلمة");
        await voice.WriteAsync(Sara, Words);

        await voice.HearsAsync(Customer, "كتب منها: «" + Words, "هل أؤكد الطلب؟");
        Assert.Contains((await voice.Desk.As(Customer).ReadAsync()), message => message is { From: "me", Text: Words });
        Assert.Empty(voice.Desk.Errors.Entries);
    }

    [Fact]
    public async Task Recording_WhenSomebodyElseAsks_IsNotPlayed()
    {
        await using var voice = await VoiceDesk.StartAsync();
        await voice.SpeakAsync(Customer, Words);
        await voice.HearsAsync(Customer, "سمعت منك");

        foreach (var contact in new[] { Customer, "customer:CUS-002", "supplier:SUP-01", "staff:nobody", "" })
        {
            using var answer = await voice.Desk.Http.GetAsync(
                new Uri($"/channels/web/recordings/1?contact={Uri.EscapeDataString(contact)}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData(500)]
    [InlineData(400)]
    public async Task Note_WhenTheEngineFails_IsGivenToStaffAndTheCustomerToldAtOnce(int status)
    {
        await using var voice = await VoiceDesk.StartAsync();
        voice.Speech.Answer = _ => ProviderAnswer.Json((HttpStatusCode)status, "{}");

        await voice.SpeakAsync(Customer, Words);

        await voice.HearsAsync(Customer, "ليستمع إليها أحد زملائنا");
        await voice.HearsAsync(Sara, "رسالة صوتية من");
        Assert.Equal(status == 500, voice.Speech.Requests.Count > 1);
        Assert.Single(voice.Files.Names);

        // That trying again changes nothing is something for the technician to see.
        Assert.Equal(status == 400 ? 1 : 0, voice.Desk.Errors.Entries.Count);
    }

    [Fact]
    public async Task Note_WhenTheEngineDiesInTheMiddleAndComesBack_IsHeard()
    {
        await using var voice = await VoiceDesk.StartAsync(true, "--Hearing:Patience=00:00:20");
        var cuts = 0;
        voice.Speech.Answer = request => Interlocked.Increment(ref cuts) == 1
            ? ProviderAnswer.CutOff
            : SpeechServer.Heard(TestRecordings.WordsIn(request.Body.Span));

        await voice.SpeakAsync(Customer, Words);

        await voice.HearsAsync(Customer, "سمعت منك", "بيبسي علب 330 مل");
    }

    [Fact]
    public async Task Note_WhenTheEngineHangs_IsGivenToStaffInTime()
    {
        await using var voice = await VoiceDesk.StartAsync(true, "--Hearing:LeastTime=00:00:00.2", "--Hearing:TimePerMinute=00:00:01");
        voice.Speech.Answer = _ => ProviderAnswer.Silence;

        await voice.SpeakAsync(Customer, Words);

        await voice.HearsAsync(Customer, "ليستمع إليها أحد زملائنا");
    }

    [Theory]
    [InlineData("", "لم أسمع شيئًا")]
    [InlineData("not audio at all", "تالف")]
    public async Task File_ThatIsNoRecording_IsAnsweredClearly(string content, string told)
    {
        await using var voice = await VoiceDesk.StartAsync();

        await voice.PostAsync(Customer, System.Text.Encoding.UTF8.GetBytes(content), "text/html");

        await voice.HearsAsync(Customer, told);
        Assert.Empty(voice.Speech.Requests);
        Assert.Empty(voice.Desk.Errors.Entries);
    }

    [Fact]
    public async Task Silence_IsNotPutToTheEngine()
    {
        await using var voice = await VoiceDesk.StartAsync();

        await voice.PostAsync(Customer, Sound.Silence(2).Wave());

        await voice.HearsAsync(Customer, "لم أسمع شيئًا في رسالتك الصوتية");
        Assert.Empty(voice.Speech.Requests);
    }

    [Fact]
    public async Task Note_WhenTheRealEngineHearsNothing_IsAskedAgain()
    {
        Assert.SkipWhen(SpeechParts.WhisperMissing is not null, SpeechParts.WhisperMissing ?? "");
        await using var voice = await VoiceDesk.StartAsync(
            hasEngine: false,
            "--Speech:Local:Model=" + SpeechParts.EmptyModel, "--Speech:Local:Server=" + SpeechParts.WhisperServer, "--Hearing:Patience=00:01:00");

        await voice.PostAsync(Customer, TestRecordings.Order(), "audio/ogg");

        // A real engine on a busy machine takes its time.
        await voice.HearsAsync(Customer, TimeSpan.FromMinutes(2), "لم أسمع شيئًا في رسالتك الصوتية");
        Assert.Empty(voice.Desk.Errors.Entries);
    }

    [Theory]
    [InlineData("اشترك في القناة", "«اشترك في القناة»")]
    [InlineData("والله والله والله والله والله والله والله", "لم أسمع رسالتك الصوتية بوضوح")]
    public async Task Words_ThatNobodySaid_AreShownAndNotRead(string words, string told)
    {
        await using var voice = await VoiceDesk.StartAsync();

        await voice.SpeakAsync(Customer, words);

        await voice.HearsAsync(Customer, told, "أعد تسجيلها");
    }

    [Fact]
    public async Task Recording_ThatIsTooLarge_IsRefusedWithAReason()
    {
        await using var voice = await VoiceDesk.StartAsync();
        using var answer = await voice.TryPostAsync(Customer, new byte[25 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("16", await answer.DetailAsync(), StringComparison.Ordinal);
        Assert.Empty(voice.Files.Names);
    }

    [Fact]
    public async Task Form_WithoutARecording_IsRefusedWithAReason()
    {
        await using var voice = await VoiceDesk.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent(Customer), "contact" }, { new StringContent("1"), "id" } };
        using var answer = await voice.Desk.Http.PostAsync(new Uri(Posts.Path, UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("multipart/form-data", await answer.DetailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_WhenItsHostStopsInTheMiddle_IsHeardByTheNext()
    {
        var folder = Directory.CreateTempSubdirectory("abtamim-voice-");
        var database = $"Data Source={Path.Combine(folder.FullName, "abtamim.db")}";
        await using var parts = await VoiceParts.StartAsync();
        parts.Speech.Answer = _ => ProviderAnswer.Silence;
        await using (var first = new DeskServer())
        {
            await first.StartAsync(database, parts.Settings());
            using var answer = await first.Http.PostRecordingAsync(Customer, "1", TestRecordings.Of(Words), "audio/wav");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await SpeechParts.UntilAsync(() => parts.Files.Names.Count == 1);
        }

        parts.Speech.Answer = null;
        await using (var next = new DeskServer())
        {
            await next.StartAsync(database, parts.Settings());
            await next.As(Customer).WaitForAsync(message => VoiceDesk.Plain(message.Text!).Contains("سمعت منك", StringComparison.Ordinal));
            Assert.Equal(2, (await next.As(Customer).ReadAsync()).Count);
        }

        folder.Delete(recursive: true);
    }
}
