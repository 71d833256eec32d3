using System.Runtime.InteropServices;

namespace Abtamim.Infrastructure.Speech.Decoding;

/// <summary>
/// How much of a recording may be speech. Engines invent words for silence and for noise, so they are not asked about
/// them. Speech is loud enough to be heard, rises and falls several times a second, and is no hiss: from two samples the
/// next can largely be told. What is in doubt counts as speech: the engine, and the customer, judge it better.
/// </summary>
internal static class SpeechMeasure
{
    /// <summary>Less than this is a knock or a click, and counts as nothing.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(0.2);

    private const int FrameSamples = Pcm.SampleRate / 50;
    private const double FrameSeconds = (double)FrameSamples / Pcm.SampleRate;

    /// <summary>Frames to either side among which loudness must rise and fall.</summary>
    private const int Reach = 25;

    /// <summary>Decibels below full scale under which nothing is heard.</summary>
    private const float Silence = -55;

    /// <summary>Decibels between the loud and the quiet frames around, below which a sound is steady.</summary>
    private const float Steady = 4;

    /// <summary>The share of a frame's energy that two samples do not tell of the next; white noise has 1, vowels below 0.2.</summary>
    private const double Hiss = 0.75;

    /// <param name="samples">Samples, as <see cref="Pcm"/> has them.</param>
    public static TimeSpan Of(ReadOnlySpan<byte> samples)
    {
        var sound = MemoryMarshal.Cast<byte, short>(samples);
        var frames = sound.Length / FrameSamples;
        if (frames == 0)
            return TimeSpan.Zero;
        var loudness = new float[frames];
        var isTold = new bool[frames];
        for (var frame = 0; frame < frames; frame++)
            (loudness[frame], isTold[frame]) = Measure(sound.Slice(frame * FrameSamples, FrameSamples));

        var speech = 0;
        var around = new float[(2 * Reach) + 1];
        for (var frame = 0; frame < frames; frame++)
        {
            if (isTold[frame] && loudness[frame] > Silence && Range(loudness, frame, around) >= Steady)
                speech++;
        }

        var total = TimeSpan.FromSeconds(speech * FrameSeconds);
        return total < Least ? TimeSpan.Zero : total;
    }

    // The share that the best predictor of two samples leaves over is a measure of how flat the spectrum is.
    private static (float Loudness, bool IsTold) Measure(ReadOnlySpan<short> frame)
    {
        double energy = 0, one = 0, two = 0;
        for (var place = 0; place < frame.Length; place++)
        {
            double sample = frame[place];
            energy += sample * sample;
            if (place >= 1)
                one += sample * frame[place - 1];
            if (place >= 2)
                two += sample * frame[place - 2];
        }

        if (energy <= 0)
            return (float.NegativeInfinity, false);
        var loudness = (float)(10 * Math.Log10(energy / frame.Length / (32768.0 * 32768.0)));
        (one, two) = (one / energy, two / energy);
        var left = 1 - (one * one);
        if (left > 1e-9)
            left = 1 - (((one * one * (1 - two)) + (two * (two - (one * one)))) / left);
        return (loudness, left < Hiss);
    }

    // From the quiet tenth to the loud tenth, so that one click makes no hum a speech.
    private static float Range(float[] loudness, int frame, float[] around)
    {
        var from = Math.Max(0, frame - Reach);
        var window = around.AsSpan(0, Math.Min(loudness.Length, frame + Reach + 1) - from);
        loudness.AsSpan(from, window.Length).CopyTo(window);
        window.Sort();
        var tenth = window.Length / 10;
        return window[^(tenth + 1)] - Math.Max(window[tenth], Silence - Steady);
    }
}
