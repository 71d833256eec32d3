using Abtamim.Testing.Voice;
using Microsoft.AspNetCore.Http;

namespace Abtamim.Bot.Tests.Voice;

/// <summary>Orders that are spoken, from the recording to the draft.</summary>
public sealed class VoiceOrderTests
{
    private const string Customer = "customer:CUS-001";
    private const string Other = "customer:CUS-002";
    private const string Words = "ابي ٤ كراتين بيبسي علب 330 و٦ كراتين مويه نوفا 330";

    [Fact]
    public async Task Order_WhenItIsSpoken_IsTheDraftOfItsWordsAndQuotesThem()
    {
        await using var voice = await VoiceDesk.StartAsync();
        await voice.WriteAsync(Other, Words);
        var written = await voice.HearsAsync(Other, "بيبسي");

        await voice.SpeakAsync(Customer, Words);
        var spoken = await voice.HearsAsync(Customer, "بيبسي");

        Assert.Equal($"سمعت منك: «{Words}»\n\n" + VoiceDesk.Plain(written.Text!), VoiceDesk.Plain(spoken.Text!));
        Assert.Equal(written.Buttons!.Select(button => button.Text), spoken.Buttons!.Select(button => button.Text));
        var messages = await voice.Desk.As(Customer).ReadAsync();
        Assert.Equal(("me", Words), (messages[0].From, messages[0].Text));
        Assert.Empty(voice.Desk.Errors.Entries);
    }

    [Fact]
    public async Task Engine_BeforeItListens_IsToldTheLanguageAndTheProducts()
    {
        await using var voice = await VoiceDesk.StartAsync();
        await voice.SpeakAsync(Customer, Words);
        await voice.HearsAsync(Customer, "سمعت منك");

        var asked = Assert.Single(voice.Speech.Requests).Text;
        Assert.Contains("name=\"language\"\r\n\r\nar", asked, StringComparison.Ordinal);
        Assert.Contains("مياه معبأة", asked[asked.IndexOf("name=\"prompt\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_SentAfterANote_WaitsForIt()
    {
        await using var voice = await VoiceDesk.StartAsync();
        using var gate = new SemaphoreSlim(0);
        voice.Speech.Answer = request => Testing.Providers.ProviderAnswer.Custom(async context =>
        {
            await gate.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsJsonAsync(SpeechServer.Body(TestRecordings.WordsIn(request.Body.Span)));
        });

        await voice.SpeakAsync(Customer, "ابي ٤ كراتين بيبسي علب");
        await voice.WriteAsync(Customer, "خلها ٧");
        await voice.WriteAsync(Other, "كم رصيدي؟");
        await voice.HearsAsync(Other, "ريال");
        Assert.Empty(await voice.Desk.As(Customer).ReadAsync());
        gate.Release();

        await voice.HearsAsync(Customer, "سمعت منك", "4 كراتين");
        await voice.HearsAsync(Customer, "7 كراتين");
        Assert.Equal(["me", "desk", "me", "desk"], (await voice.Desk.As(Customer).ReadAsync()).Select(message => message.From));
    }

    [Fact]
    public async Task Note_ThatIsDeliveredTwice_IsHeardOnce()
    {
        await using var voice = await VoiceDesk.StartAsync();
        await voice.PostAsync(Customer, TestRecordings.Of(Words), id: "same");
        await voice.PostAsync(Customer, TestRecordings.Of(Words), id: "same");
        await voice.HearsAsync(Customer, "سمعت منك");

        Assert.Equal(2, (await voice.Desk.As(Customer).ReadAsync()).Count);
        Assert.Single(voice.Files.Names);
    }
}
