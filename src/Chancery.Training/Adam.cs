using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>Adam (Kingma and Ba 2015) with clipping by the global norm.</summary>
public sealed class Adam
{
    private readonly float[] mean;
    private readonly float[] variance;
    private int step;

    public Adam(int length)
    {
        mean = new float[length];
        variance = new float[length];
    }

    public void Update(float[] theta, float[] gradient, float rate, float clip = 5f, float beta1 = 0.9f, float beta2 = 0.99f)
    {
        step++;
        float norm = MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(gradient));
        float scale = norm > clip ? clip / norm : 1f;
        float correct1 = 1f / (1f - MathF.Pow(beta1, step)), correct2 = 1f / (1f - MathF.Pow(beta2, step));
        for (int i = 0; i < theta.Length; i++)
        {
            float g = gradient[i] * scale;
            mean[i] = (beta1 * mean[i]) + ((1 - beta1) * g);
            variance[i] = (beta2 * variance[i]) + ((1 - beta2) * g * g);
            theta[i] -= rate * mean[i] * correct1 / (MathF.Sqrt(variance[i] * correct2) + 1e-8f);
        }
    }
}
